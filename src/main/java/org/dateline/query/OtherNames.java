package org.dateline.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.dateline.text.Nearest;

/** What other services call our parameters. A reader who has learnt theirs is told ours, and not the one spelled most alike. */
final class OtherNames {
    private static final String LEAVE_OUT = "leave it out";

    /** Ours, and what else it is called: without case, signs between words, and brackets. */
    private static final Map<String, String> THEIRS = Map.ofEntries(
            Map.entry(
                    "cursor",
                    "continuation continue endingbefore marker next nexttoken offset p page paged pagecursor"
                            + " pagenumber pageno pagenum pageoffset pagetoken skip startat startingafter startindex"),
            Map.entry(
                    "limit",
                    "amount batchsize count first hits itemsperpage last length max maxitems maxresults n nb num numresults"
                            + " pagelimit pagesize perpage results resultsperpage rows rpp size take top"),
            Map.entry(
                    "from",
                    "after afterdate begin begindate beginning dateafter datefrom dategt dategte earliest fromdate gt gte min"
                            + " mindate notbefore publishedafter since sincedate start startdate starttime starting startson timemin"
                            + " fromtime startsafter newerthan"),
            Map.entry(
                    "to",
                    "before beforedate datebefore datelt datelte dateto end enddate ending endson endtime latest lt lte max"
                            + " maxdate notafter publishedbefore through till timemax todate totime until untildate upto olderthan"),
            Map.entry("date", "at day eventdate month on ondate time when year"),
            Map.entry(
                    "q",
                    "contains find freetext fulltext headline keyword keywords phrase query querystring querytext s search"
                            + " searchquery searchterm searchtext summary term terms text title word words"),
            Map.entry(
                    "participant",
                    "actor actors attendee entity involving member name organisation organization participantid party people"
                            + " person persons player role speaker user who whom with"),
            Map.entry(
                    "source",
                    "article articles doc document feed host media medium outlet publication publisher site website"),
            Map.entry("origin", "according attributedto claimant informant saidby sayer statedby voice witness"),
            Map.entry("type", "category class eventtype kind typeid"),
            Map.entry("tag", "category keyword label labels subject subjects theme tagged topic topics"),
            Map.entry(
                    "timeline", "chronology collection group list set series story thread timelineid timelines topic"),
            Map.entry("status", "confidence evidence reliability state verification verified"),
            Map.entry("stance", "claim opinion position"),
            Map.entry("field", "about on over"),
            Map.entry("event", "eventid events id slug"),
            Map.entry("country", "cc countrycode geo location nation place region where"),
            Map.entry(
                    "sort",
                    "dir direction order orderby orderdir ordering sortby sortdir sortdirection sortfield sortkey sortorder"),
            Map.entry("fields", "attributes columns fl members only projection props properties select show"),
            Map.entry("facet", "agg aggregate aggregation aggregations aggs countby facetfield groupby histogram"),
            Map.entry("include", "debug embed expand explain expansions meta total totalcount withtotal"),
            Map.entry("format", "accept alt as contenttype extension fmt mimetype output outputformat view wt"),
            Map.entry("style", "citationstyle csl"),
            Map.entry("lang", "culture hl l language languages lng loc locale uilang"),
            Map.entry("slack", "fuzz fuzziness margin tolerance"),
            Map.entry("match", "certainty mode overlap sure"),
            Map.entry("undated", "includeundated nodate withoutdate"),
            Map.entry("min_origins", "minorigin minsources minvoices origins"),
            Map.entry("min_named_origins", "minnamed minnamedvoices named"),
            Map.entry("meets_policy", "meets policy"),
            Map.entry("key", "highlight highlights important keyevent keyevents pinned top"),
            Map.entry("url", "address href link permalink uri"),
            Map.entry("maxwidth", "width w"),
            Map.entry("maxheight", "height h"),
            Map.entry("theme", "color colorscheme colour dark mode scheme"));

    /** What asks for nothing that there is: keys, wrappers of before CORS, and what is to pass by a cache. */
    private static final Set<String> NEEDLESS = Set.of(
            "accesstoken",
            "apikey",
            "auth",
            "bust",
            "cachebuster",
            "callback",
            "cb",
            "indent",
            "jsonp",
            "jsoncallback",
            "nocache",
            "pretty",
            "prettyprint",
            "rand",
            "random",
            "t",
            "timestamp",
            "token",
            "ts",
            "v",
            "version");

    private static final Map<String, List<String>> OURS = new HashMap<>();

    static {
        THEIRS.keySet().stream()
                .sorted()
                .forEach(ours -> Arrays.stream(THEIRS.get(ours).split(" "))
                        .forEach(theirs -> OURS.merge(theirs, List.of(ours), OtherNames::both)));
    }

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    /** Before the name of what is filtered by, {@code filter[type]}. */
    private static final String FILTER = "filter";

    private OtherNames() {}

    private static List<String> both(List<String> some, List<String> more) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(more);
        return List.copyOf(both);
    }

    /**
     * What somebody who sent a parameter should send instead.
     *
     * @param known the parameters that are read here
     * @return empty when nobody can tell
     */
    static Optional<String> meant(String name, Collection<String> known) {
        if (Tracker.isOne(name)) {
            return Optional.of(LEAVE_OUT);
        }
        String plain = plain(name);
        return same(plain, known)
                .or(() -> plain.startsWith(FILTER) ? same(plain.substring(FILTER.length()), known) : Optional.empty())
                .or(() -> OURS.getOrDefault(plain, List.of()).stream()
                        .filter(known::contains)
                        .findFirst())
                .or(() -> Nearest.to(name.toLowerCase(Locale.ROOT), known))
                .or(() -> NEEDLESS.contains(plain) ? Optional.of(LEAVE_OUT) : Optional.empty());
    }

    private static Optional<String> same(String plain, Collection<String> known) {
        return known.stream().filter(each -> plain(each).equals(plain)).findFirst();
    }

    private static String plain(String name) {
        return SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
