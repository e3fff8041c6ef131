package org.dateline.query;

import java.util.regex.Pattern;

/** What other sites put into an address that is shared on them, to see where readers come from. */
public final class Tracker {
    private static final Pattern NAME = Pattern.compile(
            "(?:utm|mtm|pk|piwik|matomo|hsa|vero|oly_enc|oly_anon|at|wt|ns|sc)_.+"
                    + "|_ga|_gl|_hsenc|_hsmi|_openstat|__s|__twitter_impression|cmpid|cvid|dclid|dm_i|epik|fbclid|gad_source|gbraid"
                    + "|gclid|gclsrc|guccounter|guce_.+|icid|igsh|igshid|li_fat_id|mc_[ce]id|mkt_tok|ml_subscriber.*|msclkid|rb_clickid"
                    + "|ref|ref_src|ref_url|s_cid|s_kwcid|scid|sfmc_.+|spm|srsltid|tblci|trk|ttclid|twclid|wbraid|wickedid|xtor|yclid");

    private Tracker() {}

    /** Whether a parameter of that name says nothing about what is asked for. */
    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }
}
