package org.dateline.seed.sheet;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sources, origins and actors that the rows of a sheet speak of. What nobody else defines is defined here. */
final class ReferenceRows {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s;,|]+[^\\s;,|.)\\]]", Pattern.CASE_INSENSITIVE);
    private static final Pattern INDEFINITE = Pattern.compile(
            "(?:an?|one|two|three|four|five|several|some|many|multiple|unnamed|anonymous|unidentified|officials?|sources?|people|witness(?:es)?)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final String NO_LANGUAGE = "und";
    private static final int LONGEST_TITLE = 500;
    private static final int MOST_NAMED = 5;

    private final SheetReading sheet;
    private final KnownReferences known;
    private final Map<String, PlacedTree> trees = new LinkedHashMap<>();

    /** What was made here, by kind and by what tells it from others. */
    private final Map<String, PlacedTree.Branch> made = new HashMap<>();

    private final List<String> named = new ArrayList<>();

    ReferenceRows(SheetReading sheet, KnownReferences known) {
        this.sheet = sheet;
        this.known = known;
        for (String kind : List.of("actors", "origins", "sources")) {
            PlacedTree tree = new PlacedTree(sheet.taken());
            tree.root().putArray(kind);
            trees.put(kind, tree);
        }
    }

    Map<String, PlacedTree> trees() {
        return trees;
    }

    void note(List<String> notes) {
        if (!named.isEmpty()) {
            notes.add("actors.yaml does not know " + named.size()
                    + " of those who are named here; whether each is a person or an organisation is left open: "
                    + String.join("; ", named.subList(0, Math.min(MOST_NAMED, named.size())))
                    + (named.size() > MOST_NAMED ? "; \u2026" : ""));
        }
        trees.forEach((kind, tree) -> known.add(kind, tree.root().path(kind)));
    }

    /**
     * The sources that a row names.
     *
     * @param event with which words are kept that have no place in a source
     * @return their ids; empty when there is none
     */
    List<String> sources(PlacedTree.Branch event, Headings headings, Row row, SheetDates dates) {
        String cell = CellText.withoutGuard(headings.text(row, Column.SOURCE));
        String given = headings.text(row, Column.SOURCE_ID);
        String title = CellText.withoutGuard(headings.text(row, Column.SOURCE_TITLE));
        String publisher = CellText.withoutGuard(headings.text(row, Column.PUBLISHER));
        List<String> addresses = new ArrayList<>();
        addresses(headings.text(row, Column.SOURCE_URL), addresses);
        String words = addresses(cell, addresses);
        if (!given.isEmpty() && known.id("sources", given).isPresent()) {
            take(headings.place(row, Column.SOURCE_ID));
            agree(given, words, headings, row, dates);
            return List.of(given);
        }
        boolean several = addresses.size() > 1;
        if (!words.isEmpty()
                && (several
                        || !title.isEmpty()
                                && !publisher.isEmpty()
                                && !List.of(title, publisher).contains(words))) {
            sheet.extra(
                    event, headings.name(Column.SOURCE), several ? cell : words, headings.place(row, Column.SOURCE));
        }
        if (several) {
            return addresses.stream()
                    .map(address -> source(new Wanted("", "", address, ""), headings, row, dates))
                    .toList();
        }
        String address = addresses.isEmpty() ? "" : addresses.get(0);
        if (given.isEmpty() && title.isEmpty() && publisher.isEmpty() && address.isEmpty() && words.isEmpty()) {
            return List.of();
        }
        String name = publisher.isEmpty() ? words : publisher;
        return List.of(source(new Wanted(given, title.isEmpty() ? words : title, address, name), headings, row, dates));
    }

    /** @param address empty where there is none, as everything else */
    private record Wanted(String id, String title, String address, String publisher) {}

    /** Collects the addresses in a text; returns the words that are left. */
    static String addresses(String text, List<String> addresses) {
        Matcher found = ADDRESS.matcher(text);
        StringBuilder words = new StringBuilder();
        while (found.find()) {
            if (!addresses.contains(found.group())) {
                addresses.add(found.group());
            }
            found.appendReplacement(words, " ");
        }
        found.appendTail(words);
        return words.toString()
                .replaceAll("[\\s;,|()\\[\\]:\u2013-]+$|^[\\s;,|()\\[\\]:\u2013-]+", "")
                .strip();
    }

    private String source(Wanted wanted, Headings headings, Row row, SheetDates dates) {
        Cell cell = headings.place(
                row,
                headings.has(Column.SOURCE)
                        ? Column.SOURCE
                        : headings.has(Column.SOURCE_URL) ? Column.SOURCE_URL : Column.SOURCE_ID);
        String published = date(headings, row, Column.PUBLISHED, dates);
        String tells = !wanted.id.isEmpty()
                ? wanted.id
                : !wanted.address.isEmpty()
                        ? wanted.address
                        : wanted.publisher + "\n" + wanted.title + "\n" + published;
        if (wanted.id.isEmpty() && !wanted.address.isEmpty()) {
            String other = known.id("sources", wanted.address).orElse(null);
            if (other != null) {
                agree(other, wanted.title, headings, row, dates);
                return other;
            }
        } else if (wanted.id.isEmpty() && wanted.title.equals(wanted.publisher)) {
            String other = known.id("sources", wanted.title).orElse(null);
            if (other != null) {
                agree(other, wanted.title, headings, row, dates);
                return other;
            }
        }
        take(headings.place(row, Column.SOURCE));
        if (!wanted.id.isEmpty()) {
            take(headings.place(row, Column.SOURCE_ID));
        }
        if (addresses(headings.text(row, Column.SOURCE_URL), new ArrayList<>()).isEmpty()) {
            take(headings.place(row, Column.SOURCE_URL));
        }
        PlacedTree.Branch before = made.get("sources\n" + tells);
        PlacedTree.Branch source = before;
        if (before == null) {
            source = trees.get("sources").whole().append("sources", cell);
            made.put("sources\n" + tells, source);
            String id = !wanted.id.isEmpty() ? wanted.id : MadeId.of(idOf(wanted, published));
            source.put("id", known.free("sources", id.isEmpty() ? "source" : id), cell);
        }
        String host = host(wanted.address);
        tell(
                source,
                "title",
                wanted.title.isEmpty() ? before == null ? bare(wanted.address, host) : "" : wanted.title,
                wanted.title.isEmpty() ? cell : filled(headings, row, Column.SOURCE_TITLE, cell),
                row);
        tell(
                source,
                "publisher",
                wanted.publisher.isEmpty() ? before == null ? host : "" : wanted.publisher,
                wanted.publisher.isEmpty() ? cell : filled(headings, row, Column.PUBLISHER, cell),
                row);
        tell(source, "url", wanted.address, cell, row);
        tell(source, "published", published, headings.place(row, Column.PUBLISHED), row);
        tell(source, "archived_url", headings.text(row, Column.ARCHIVED), headings.place(row, Column.ARCHIVED), row);
        tell(
                source,
                "accessed",
                date(headings, row, Column.ACCESSED, dates),
                headings.place(row, Column.ACCESSED),
                row);
        tell(source, "via", headings.text(row, Column.VIA), headings.place(row, Column.VIA), row);
        String language = headings.text(row, Column.LANGUAGE);
        if (before == null || !language.isEmpty()) {
            String otherwise = sheet.settings().language() == null
                    ? NO_LANGUAGE
                    : sheet.settings().language();
            tell(
                    source,
                    "language",
                    language.isEmpty() ? otherwise : language,
                    headings.place(row, Column.LANGUAGE),
                    row);
        }
        authors(source, headings, row);
        return source.text("id");
    }

    private void authors(PlacedTree.Branch source, Headings headings, Row row) {
        String typed = headings.text(row, Column.AUTHORS);
        Cell place = headings.place(row, Column.AUTHORS);
        List<String> authors = KnownSource.authors(typed);
        if (authors.isEmpty()) {
            return;
        }
        List<String> before = KnownSource.names(source.node().path("authors"));
        take(place);
        if (before.isEmpty()) {
            authors.forEach(author -> source.add("authors", author, place));
        } else if (!before.equals(authors)) {
            differs(place, typed, "authors", String.join("; ", before));
        }
    }

    private void take(Cell cell) {
        sheet.taken().take(cell);
    }

    private static Cell filled(Headings headings, Row row, Column column, Cell otherwise) {
        return headings.text(row, column).isEmpty() ? otherwise : headings.place(row, column);
    }

    private void agree(String id, String words, Headings headings, Row row, SheetDates dates) {
        new KnownSource(id, known, headings, row, sheet.taken())
                .agree(
                        words,
                        date(headings, row, Column.PUBLISHED, dates),
                        date(headings, row, Column.ACCESSED, dates));
    }

    /** The id of what goes by a name elsewhere; empty where nothing does. */
    String known(String kind, String name) {
        return known.id(kind, CellText.withoutGuard(name)).orElse("");
    }

    private void tell(PlacedTree.Branch of, String key, String value, Cell cell, Row row) {
        if (value.isEmpty()) {
            return;
        }
        take(cell);
        if (of.text(key).equals(value)) {
            return;
        }
        if (of.has(key)) {
            differs(cell, value, key.replace('_', ' '), of.text(key));
        } else {
            of.put(key, value, cell);
        }
    }

    private void differs(Cell cell, String value, String what, String before) {
        sheet.fault(
                cell,
                value,
                "an earlier row says of this source that its " + what + (what.equals("authors") ? " are " : " is ")
                        + before,
                "Write the same in both rows");
    }

    private String date(Headings headings, Row row, Column column, SheetDates dates) {
        String text = headings.text(row, column);
        if (text.isEmpty() || SheetDates.isUnknown(text)) {
            return "";
        }
        DateReading read = dates.read(text);
        if (!read.isRead()) {
            sheet.fault(headings.place(row, column), text, read.reason(), read.remedy());
            return "";
        }
        return read.edtf();
    }

    private static String idOf(Wanted wanted, String published) {
        if (wanted.address.isEmpty()) {
            return String.join(
                    " ",
                    wanted.publisher.isEmpty() ? wanted.title : wanted.publisher,
                    published,
                    wanted.title.equals(wanted.publisher) ? "" : wanted.title);
        }
        return bare(wanted.address, "");
    }

    private static String bare(String address, String otherwise) {
        String bare = address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceAll("/$", "");
        return bare.isEmpty() ? otherwise : bare.substring(0, Math.min(LONGEST_TITLE, bare.length()));
    }

    private static String host(String address) {
        try {
            String host = address.isEmpty() ? null : new URI(address).getHost();
            return host == null ? bare(address, "").replaceAll("/.*", "") : host.replaceFirst("^www\\.", "");
        } catch (URISyntaxException odd) {
            return bare(address, "").replaceAll("/.*", "");
        }
    }

    /** The id of who was asked; as it is written where nobody goes by that name, and empty where nobody was. */
    String actor(Headings headings, Row row) {
        String name = CellText.withoutGuard(headings.text(row, Column.ASKED));
        return known.id("actors", name).orElse(name);
    }

    /** The id of whom a passage comes from: who said it, or else an outlet that does not say. */
    String origin(String source, Headings headings, Row row) {
        String given = headings.text(row, Column.ORIGIN_ID);
        String name = CellText.withoutGuard(headings.text(row, Column.SAID_BY));
        String attribution = headings.text(row, Column.ATTRIBUTION).toLowerCase(java.util.Locale.ROOT);
        Cell cell = headings.place(row, headings.has(Column.SAID_BY) ? Column.SAID_BY : Column.ORIGIN_ID);
        Cell how = headings.place(row, Column.ATTRIBUTION);
        take(headings.place(row, Column.ORIGIN_ID));
        if (given.isEmpty() && name.isEmpty()) {
            if (attribution.equals("unattributed")) {
                take(how);
            }
            return unattributed(source, cell);
        }
        String other = known.id("origins", given.isEmpty() ? name : given).orElse(null);
        if (other == null) {
            take(headings.place(row, Column.SAID_BY));
            return said(given, name.isEmpty() ? given : name, attribution, cell, how);
        }
        if (other.equals(known("origins", name))) {
            take(headings.place(row, Column.SAID_BY));
        }
        if (attribution.equals(known.of("origins", other).path("attribution").asText())) {
            take(how);
        }
        return given.isEmpty() ? other : given;
    }

    private String said(String given, String name, String attribution, Cell cell, Cell howCell) {
        String tells = "origins\n" + (given.isEmpty() ? Column.normal(name) : given);
        PlacedTree.Branch before = made.get(tells);
        if (before != null) {
            if (attribution.equals(before.text("attribution"))) {
                take(howCell);
            }
            return before.text("id");
        }
        take(howCell);
        boolean indefinite = INDEFINITE.matcher(name).matches() || Character.isLowerCase(name.codePointAt(0));
        String how = !attribution.isEmpty() ? attribution : indefinite ? "unnamed" : "named";
        PlacedTree.Branch origin = trees.get("origins").whole().append("origins", cell);
        made.put(tells, origin);
        String wanted = given.isEmpty() ? MadeId.of(name) : given;
        origin.put("id", known.free("origins", wanted.isEmpty() ? "origin" : wanted), cell);
        origin.put("name", name, cell);
        origin.put("attribution", how, cell);
        if (how.equals("named")) {
            origin.put("actor", actor(name, cell), cell);
        }
        return origin.text("id");
    }

    private String unattributed(String source, Cell cell) {
        PlacedTree.Branch printed = made.values().stream()
                .filter(each -> each.text("id").equals(source) && each.has("publisher"))
                .findFirst()
                .orElse(null);
        String publisher = printed == null ? source : printed.text("publisher");
        String tells = "origins\nunattributed\n" + publisher;
        PlacedTree.Branch before = made.get(tells);
        if (before != null) {
            return before.text("id");
        }
        PlacedTree.Branch origin = trees.get("origins").whole().append("origins", cell);
        made.put(tells, origin);
        origin.put("id", known.free("origins", MadeId.of(publisher + " unattributed")), cell);
        origin.put("name", publisher + ", without saying who says so", cell);
        origin.put("attribution", "unattributed", cell);
        return origin.text("id");
    }

    /** The id of somebody by name. */
    String actor(String name, Cell cell) {
        String other = known.id("actors", name).orElse(null);
        if (other != null) {
            return other;
        }
        PlacedTree.Branch before = made.get("actors\n" + Column.normal(name));
        if (before != null) {
            return before.text("id");
        }
        named.add(name);
        PlacedTree.Branch actor = trees.get("actors").whole().append("actors", cell);
        made.put("actors\n" + Column.normal(name), actor);
        String id = MadeId.of(name);
        actor.put("id", known.free("actors", id.isEmpty() ? "actor" : id), cell);
        actor.put("name", name, cell);
        return actor.text("id");
    }
}
