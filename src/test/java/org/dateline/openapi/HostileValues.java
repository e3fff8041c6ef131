package org.dateline.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Values that nobody would send in good faith: some that have harmed other services, and good ones that were bent. */
final class HostileValues {
    /** How many of the values for anything each parameter is asked with. */
    private static final int DRAWN = Integer.getInteger("draws", 8);

    /** How many times each good value is bent. */
    private static final int BENT = 1 + DRAWN / 20;

    /** As they stand on the wire. */
    private static final List<String> ON_THE_WIRE = List.of(
            "%",
            "%z",
            "%zz",
            "%00",
            "%c3%28",
            "%ed%a0%80",
            "%f0%9f%98",
            "%ff",
            "%2",
            "%25%32%35",
            "+",
            "&&",
            "=",
            "[]",
            "a;b",
            "%0d%0aX-Evil:%201",
            "%u0041",
            "{x}",
            "|",
            "\\",
            "^",
            "`",
            "<x>",
            "\"");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "\u0000",
            "\u0001",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u200b",
            "\u200f",
            "\u2028",
            "\ufeff",
            "\ufffd",
            "\ufdfa",
            "\uffff",
            "e\u0301".repeat(30),
            "İıſß",
            "١٢",
            "２０１６",
            "\ud83d\ude00",
            "俄羅斯",
            "ไทย",
            "-",
            "--",
            "-*",
            "*",
            "**",
            "?",
            ".",
            "..",
            "../..",
            "/",
            "//",
            "/../etc/passwd",
            "\\..\\",
            ",",
            ",,",
            ",a",
            "a,",
            "'",
            "\"",
            "\"\"",
            "\"a",
            "' OR 1=1 --",
            "'; drop table event; --",
            "%",
            "_",
            "(",
            "((((",
            "[",
            "{",
            "{}",
            "[]",
            "#",
            "<script>alert(1)</script>",
            "<!--",
            "]]>",
            "&amp;",
            "${jndi:ldap://x/y}",
            "#{7*7}",
            "{{7*7}}",
            "%s%n%d",
            "\r\n",
            "\r\nX-Evil: 1",
            "0",
            "-0",
            "00",
            "-1",
            "+1",
            "1.0",
            "1e9",
            "0x1",
            "1_000",
            "2147483648",
            "9223372036854775808",
            "9".repeat(60),
            "NaN",
            "Infinity",
            "true",
            "TRUE",
            "null",
            "None",
            "undefined",
            "2016-02-30",
            "0000",
            "9999-12-31",
            "-0001",
            "10000",
            "2016-12-28T25:00",
            "2016-12/2017",
            "P1M",
            "P999W",
            "P1000D",
            "a:b",
            "a~",
            "a~9",
            "+a",
            "!a",
            "a AND b",
            "NOT",
            "a*b",
            "*a",
            "a".repeat(199),
            "a".repeat(2001),
            "a,".repeat(30),
            "a ".repeat(100),
            "\"".repeat(99),
            "-a ".repeat(60),
            "/".repeat(300),
            "a".repeat(7_000),
            "z".repeat(9_000));

    private static final Map<String, List<String>> HEADERS = headersAndValues();

    private final Random random;

    HostileValues(Random random) {
        this.random = random;
    }

    private static Map<String, List<String>> headersAndValues() {
        List<String> odd = List.of("", "-", ",", ";", "=", "\"", "é", "x".repeat(5_000), "%00", "*", "1", "{}");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(
                "Accept",
                List.of(
                        "",
                        "-",
                        ",",
                        "*/*",
                        "*/*;q=0",
                        "text/*",
                        "*/json",
                        "text/html",
                        "text/html;q=0",
                        "application/json;q=x",
                        "image/png",
                        "application/problem+json",
                        "a/b;c=\"d",
                        "text/html,".repeat(200),
                        "é/é",
                        "text/csv;header=x",
                        "application/json;charset=utf-16",
                        ";q=1",
                        "text/html;q=0.1,application/xml",
                        "text/plain",
                        "application/ld+json"));
        headers.put(
                "Accept-Language",
                List.of("-", "de,-", ";q=1", "x".repeat(3_000), "*", "de;q=9", "ru-RU,ru;q=0.9", "é"));
        headers.put(
                "Accept-Encoding",
                List.of("-", "br;q=", "gzip;q=0,*;q=0", "identity;q=0", "zstd", ",,", "gzip, ".repeat(300)));
        headers.put(
                "If-None-Match", List.of("*", "W/\"x", "\"", "\"\"", "x", "\"a\", W/\"b\", *", "\"x\",".repeat(500)));
        headers.put(
                "Record-Version",
                List.of(
                        "",
                        "x.y",
                        "-1",
                        "0b9c5a53-8f0e-4c9b-a4a4-1f8d7d8c2f3e.-1",
                        "0b9c5a53-8f0e-4c9b-a4a4-1f8d7d8c2f3e.99999999999999999999"));
        headers.put("Range", List.of("bytes=0-0", "bytes=9-1", "lines=1-2", "bytes=" + "0-0,".repeat(500)));
        headers.put(
                "Host",
                List.of("evil.example", "a:99999999", "[::1", "\"><script>", "x".repeat(3_000), "a b", "é", ":80"));
        headers.put("X-Request-Id", List.of("", "a b", "x".repeat(65), "<x>", "é", "a\tb"));
        headers.put("X-Forwarded-Host", odd);
        headers.put("X-Forwarded-Prefix", List.of("/../..", "//x", "é", "\"><script>"));
        headers.put("X-HTTP-Method-Override", List.of("DELETE", "", "é"));
        headers.put(
                "Content-Type",
                List.of(
                        "",
                        "/",
                        ";",
                        "text/html;charset=utf-99",
                        "text/html;charset=\"",
                        "text/",
                        "multipart/form-data;boundary=",
                        "application/json"));
        for (String name : List.of(
                "If-Modified-Since",
                "If-Match",
                "If-Range",
                "Origin",
                "Referer",
                "Cookie",
                "Authorization",
                "Forwarded",
                "Content-Encoding",
                "Access-Control-Request-Method",
                "Prefer",
                "traceparent",
                "User-Agent",
                "TE",
                "Connection")) {
            headers.put(name, odd);
        }
        headers.put("Content-Length", List.of("0"));
        return headers;
    }

    /** For one parameter, as they are to stand on the wire: some for anything, and its own ones bent. */
    List<String> of(DescribedOperation.Parameter parameter) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            values.add(anything());
        }
        for (String good : parameter.examples()) {
            for (int i = 0; i < BENT; i++) {
                values.add(bent(good));
            }
            values.add(HostileRequest.encoded(good.toUpperCase(Locale.ROOT)));
        }
        if (parameter.schema().has("maximum")) {
            values.add("" + (parameter.schema().path("maximum").asLong() + 1));
            values.add("" + (parameter.schema().path("minimum").asLong() - 1));
        }
        if (parameter.schema().has("maxLength")) {
            values.add("a".repeat(parameter.schema().path("maxLength").asInt() + 1));
        }
        if (!parameter.isInPath()) {
            String first = parameter.examples().isEmpty()
                    ? "a"
                    : HostileRequest.encoded(parameter.examples().get(0));
            values.add(first + "," + first);
            values.add(first + "&" + parameter.name() + "=" + first);
            values.add((first + ",").repeat(25) + first);
        }
        return values;
    }

    /** One value for a parameter, good or not. */
    String any(DescribedOperation.Parameter parameter) {
        List<String> good = parameter.examples();
        return good.isEmpty() || random.nextInt(3) == 0
                ? anything()
                : random.nextBoolean() ? HostileRequest.encoded(anyOf(good)) : bent(anyOf(good));
    }

    private String anything() {
        return random.nextInt(5) == 0 ? anyOf(ON_THE_WIRE) : HostileRequest.encoded(anyOf(TEXTS));
    }

    <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Something changed in it, put in, taken out or doubled. */
    private String bent(String good) {
        StringBuilder text = new StringBuilder(good);
        int at = random.nextInt(good.length() + 1);
        switch (random.nextInt(5)) {
            case 0 -> text.insert(at, anyOf(TEXTS.subList(0, 60)));
            case 1 -> text.delete(at, Math.min(text.length(), at + 2));
            case 2 -> text.insert(at, good);
            case 3 -> text.setLength(at);
            default -> text.append((char) random.nextInt(0x500));
        }
        return HostileRequest.encoded(text.toString());
    }

    /** Names that look like that one. */
    List<String> likeName(String name) {
        return List.of(name.toUpperCase(Locale.ROOT), name + "[]", HostileRequest.encoded(name + "\u0000"));
    }

    /** What is put at the end of a query. */
    List<String> queries() {
        return Stream.concat(
                        ON_THE_WIRE.stream(),
                        Stream.of(
                                "=x",
                                "%00=1",
                                "é=1",
                                "a".repeat(3_000) + "=1",
                                "&".repeat(2_000),
                                "x=1&".repeat(400),
                                "?",
                                "%3d",
                                "__proto__=1",
                                "_=1"))
                .toList();
    }

    Map<String, List<String>> headers() {
        return HEADERS;
    }

    /** Methods that an operation does not have. */
    List<String> methods() {
        return List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "BREW", "get");
    }

    /** For bodies: those that are taken, and what looks like them. */
    List<String> mediaTypes(List<String> taken) {
        List<String> types = new ArrayList<>(taken);
        for (String type : taken) {
            types.add(type + ";charset=utf-16");
        }
        types.addAll(List.of(
                taken.get(0) + ";charset=x",
                "text/*",
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                ""));
        return types;
    }

    List<String> bodies() {
        return List.of(
                "",
                " ",
                "\u0000",
                "\ufeff",
                "{",
                "%%%",
                "<b><p>".repeat(2_000),
                "<".repeat(5_000),
                "&#0;&#xffffffff;&#x110000;",
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>",
                "<p>" + "\u0301".repeat(3_000),
                "\ud83d\ude00".repeat(500),
                "<script>".repeat(500),
                "<![CDATA[".repeat(500),
                "a\u0000b",
                "-".repeat(9_000),
                "<meta charset=utf-7>+ADw-",
                "x".repeat(70_000));
    }
}
