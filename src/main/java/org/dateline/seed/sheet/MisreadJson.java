package org.dateline.seed.sheet;

import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What is wrong in a text that is no JSON, as its parser says it. */
public final class MisreadJson {
    /** Where something began, which the parser tells with a remark on its own settings. */
    private static final Pattern MARKER =
            Pattern.compile("\\(start marker at \\[Source: .*?; line: (\\d+), column: (\\d+)\\]\\)");

    private MisreadJson() {}

    /** In one line, without where it is. */
    public static String inWords(JsonProcessingException misread) {
        String said = misread.getOriginalMessage().replaceAll("\\s+", " ");
        return MARKER.matcher(said).replaceAll("(it begins in line $1, column $2)");
    }
}
