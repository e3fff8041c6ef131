package org.dateline.format.bibliography;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** CSL-JSON, {@code application/vnd.citationstyles.csl+json}: what reference managers exchange. */
public final class CslJson {
    /** Not the mapper of the API, whose names are in snake case. */
    private static final ObjectWriter WRITER = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private CslJson() {}

    /** @return an array, one object for each item in their order, in UTF-8 */
    public static String write(List<CslItem> items) {
        try {
            return WRITER.writeValueAsString(items) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of texts is always JSON", impossible);
        }
    }
}
