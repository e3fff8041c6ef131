package org.dateline.quotation;

public final class TextFragment {
    private TextFragment() {}

    public static String of(String url, Quote quote) {
        return url;
    }
}
