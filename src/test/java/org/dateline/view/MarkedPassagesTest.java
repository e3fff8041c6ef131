package org.dateline.view;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.dateline.citation.Citation;
import org.dateline.quotation.DocumentText;
import org.dateline.quotation.Finding;
import org.dateline.quotation.Quote;
import org.dateline.quotation.QuoteCheck;
import org.dateline.quotation.QuoteSelector;
import org.dateline.source.Source;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page that marks passages must come to by itself; a browser test holds its script to the same examples. */
class MarkedPassagesTest {
    private static JsonNode examples() throws IOException {
        try (InputStream examples = MarkedPassagesTest.class.getResourceAsStream("/clip/passages.json")) {
            return new ObjectMapper().readTree(examples);
        }
    }

    private static Quote quote(JsonNode marked) {
        JsonNode quote = marked.get("quote");
        return new Quote(
                quote.get("exact").textValue(),
                quote.get("prefix").textValue(),
                quote.get("suffix").textValue());
    }

    @Test
    void whatWasMarkedIsFoundWhereItWasMarked() throws IOException {
        JsonNode examples = examples();
        List<QuoteSelector> selectors = new ArrayList<>();
        examples.get("quotes").forEach(marked -> selectors.add(new QuoteSelector(quote(marked), null)));

        List<Finding> findings =
                QuoteCheck.of(DocumentText.of(examples.get("document").textValue()), selectors);

        assertThat(findings).hasSize(examples.get("quotes").size());
        for (int i = 0; i < findings.size(); i++) {
            JsonNode marked = examples.get("quotes").get(i);
            assertThat(findings.get(i).start())
                    .as("%s", marked)
                    .isEqualTo(marked.get("start").intValue());
            assertThat(findings.get(i).end())
                    .as("%s", marked)
                    .isEqualTo(marked.get("end").intValue());
        }
    }

    @Test
    void itHasTheFingerprintTheIdAndTheNumberOfWordsOfTheRecord() throws IOException {
        JsonNode examples = examples();
        for (JsonNode marked : examples.get("quotes")) {
            Citation citation = new Citation();
            citation.source = new Source();
            citation.source.slug = examples.get("source").textValue();
            citation.quotes(quote(marked));

            assertThat(citation.quote().fingerprint())
                    .isEqualTo(marked.get("fingerprint").textValue());
            assertThat(PassageIds.of(List.of(citation)).idOf(citation))
                    .isEqualTo(marked.get("id").textValue());
            assertThat(Quote.words(citation.quote().exact()))
                    .isEqualTo(marked.get("words").intValue());
        }
    }
}
