package org.dateline.seed.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column can hold, with the names people have for it. */
enum Column {
    ID("id", "unique id", "event id", "key id", "slug"),
    HEADLINE("headline", "title", "event", "name", "event title", "event name", "heading"),
    TEXT("text", "summary", "description", "details", "body", "what happened", "event description"),
    TYPE("type", "event type", "category", "kind"),
    KEY("key", "key event", "highlight"),
    DATE("date", "when", "start date", "start", "event date", "from"),
    YEAR("year", "start year"),
    MONTH("month", "start month"),
    DAY("day", "start day"),
    TIME("time", "start time"),
    END_DATE("end date", "end", "until", "to"),
    END_YEAR("end year"),
    END_MONTH("end month"),
    END_DAY("end day"),
    END_TIME("end time"),
    DISPLAY_DATE("display date", "date display", "date in words"),
    EDTF("edtf", "date edtf"),
    DATE_REASON("date reason", "reason for date"),
    ZONE("zone", "time zone", "timezone"),
    QUANTITY("quantity", "number", "how many", "amount"),
    UNIT("unit", "units"),
    CURRENCY("currency"),
    QUANTITY_REASON("quantity reason"),
    PLACE("place", "location", "where", "city"),
    COUNTRY("country", "country code"),
    LATITUDE("latitude", "lat"),
    LONGITUDE("longitude", "lon", "lng", "long"),
    TAGS("tags", "tag", "keywords", "topics"),
    PARTICIPANTS("participants", "participant", "people", "who", "actors"),
    PARTICIPANT_IDS("participant ids"),
    PARTICIPANT_ROLES("participant roles"),
    ON_RECORD("on record"),
    MEDIA("media", "media url", "image", "image url", "photo", "picture", "video"),
    MEDIA_CAPTION("media caption", "caption", "image caption"),
    MEDIA_CREDIT("media credit", "credit", "image credit", "photo credit"),
    MEDIA_THUMBNAIL("media thumbnail", "thumbnail"),
    ALT_TEXT("alt text", "alt", "media alt", "alternative text"),
    MEDIA_LINK("media link"),
    LICENCE("licence", "license", "media licence", "media license"),
    CHANGE("kind of change", "change kind"),
    CHANGE_NOTE("change note", "correction note"),
    SOURCE("source", "sources", "reference", "references", "source link", "citation", "cited from"),
    SOURCE_ID("source id"),
    SOURCE_TITLE("source title", "article", "article title"),
    SOURCE_URL("source url", "source address", "url", "article url", "link to source"),
    PUBLISHER("source publisher", "publisher", "outlet", "publication", "newspaper"),
    AUTHORS("source authors", "source author", "author", "authors", "byline"),
    PUBLISHED("source published", "published", "source date", "publication date", "date published"),
    ARCHIVED("source archived url", "archived url", "archive", "archive url", "archived"),
    ACCESSED("source accessed", "accessed", "date accessed", "retrieved"),
    LANGUAGE("source language", "language"),
    VIA("source via id", "source via", "read in"),
    QUOTE("quote", "quotation", "passage", "quoted text", "verbatim"),
    QUOTE_PREFIX("quote prefix"),
    QUOTE_SUFFIX("quote suffix"),
    QUOTE_LANGUAGE("quote language"),
    PAGE("page", "page number", "pages"),
    PARAGRAPH("paragraph", "paragraph number"),
    TIME_CODE("time code", "timecode", "timestamp"),
    TRANSLATION("translation", "translated quote"),
    TRANSLATION_LANGUAGE("translation language"),
    TRANSLATED_BY("translated by", "translator"),
    SAID_BY("said by", "speaker", "origin name", "according to", "quoted person", "who said it"),
    ORIGIN_ID("origin id"),
    ATTRIBUTION("origin attribution"),
    STANCE("stance"),
    ASKED("asked id", "asked", "who was asked"),
    INFERRED("inferred"),
    SAYS_WHEN("says when"),
    SAYS_QUANTITY("says quantity"),
    SAYS_AFTER("says after"),
    SAYS_BEFORE("says before"),
    SAYS_BECAUSE_OF("says because of", "because of"),
    SAYS_IN_REPLY_TO("says in reply to", "in reply to"),
    SAYS_PART_OF("says part of", "part of"),
    LEAVES_OPEN("leaves open"),
    NOTE("note", "notes", "remark", "editor note"),
    TRANSLATIONS("translations"),
    EXTRAS("extras");

    private static final Map<String, Column> BY_NAME = new LinkedHashMap<>();

    static {
        for (Column column : values()) {
            column.names.forEach(name -> BY_NAME.put(name, column));
        }
    }

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** What a heading means, however it is written; empty when none of these. */
    static Optional<Column> named(String heading) {
        return Optional.ofNullable(BY_NAME.get(normal(heading)));
    }

    /** The name by which others are told of it. */
    String title() {
        return names.get(0);
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(Column::title).toList();
    }

    /** Without capitals, signs and more than one space. */
    static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
