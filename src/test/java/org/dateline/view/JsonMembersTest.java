package org.dateline.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonMembersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void eachMemberIsCutOutAsItIsWrittenAndInItsOrder() throws IOException {
        assertThat(inText("{\"id\":\"a\",\"sources\":3,\"when\":{\"edtf\":\"2016\"}}"))
                .isEqualTo("{id=\"a\", sources=3, when={\"edtf\":\"2016\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":\"\"}",
                "{\"a\":\"Ünïcode – 東京 \uD83D\uDE00\",\"b\":\"after\"}",
                "{\"a\":\"a \\\"quote\\\", a brace } and a \\\\\",\"b\":1}",
                "{\"a\":-12.5,\"b\":0,\"c\":1234567890123}",
                "{\"a\":true,\"b\":false,\"c\":null}",
                "{\"a\":[],\"b\":{},\"c\":[{\"d\":[1,[2]]}],\"e\":[\"]\"]}",
                "{\"ключ\":\"a\",\"b c\":\"d\"}",
                "{\"a\":7}",
            })
    void whatIsCutIsWhatATreeOfItWouldWrite(String object) throws IOException {
        Map<String, String> written = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : JSON.readTree(object).properties()) {
            written.put(member.getKey(), JSON.writeValueAsString(member.getValue()));
        }

        assertThat(inText(object)).isEqualTo(written.toString());
    }

    @Test
    void aTextLongerThanAnyBufferIsCutWhole() throws IOException {
        String text = "\"" + "é".repeat(20_000) + "\"";

        assertThat(inText("{\"a\":" + text + ",\"b\":2}")).isEqualTo("{a=" + text + ", b=2}");
    }

    private static String inText(String object) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        JsonMembers.of(object.getBytes(StandardCharsets.UTF_8))
                .forEach((name, bytes) -> members.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return members.toString();
    }
}
