package org.dateline.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;

import org.dateline.search.FoundEvent;

/** An event as {@link EventView} is written in English, put together of members that were written before. */
public final class JsonEvent implements JsonSerializable {
    /** What each member begins with. */
    private static final Map<EventMember, byte[]> NAMES = new EnumMap<>(EventMember.class);

    static {
        EventMember.FIELDS
                .values()
                .forEach(
                        member -> NAMES.put(member, ('"' + member.path() + "\":").getBytes(StandardCharsets.US_ASCII)));
    }

    private final byte[] json;

    private JsonEvent(byte[] json) {
        this.json = json;
    }

    /** @param fields which members are wanted; the id is always there */
    public static JsonEvent of(FoundEvent event, Set<EventMember> fields) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        for (EventMember member : EventMember.FIELDS.values()) {
            boolean wanted = member == EventMember.ID || fields.contains(member);
            byte[] value = wanted ? event.served().get(member.path()) : null;
            if (value != null) {
                json.write(json.size() == 0 ? '{' : ',');
                json.writeBytes(NAMES.get(member));
                boolean matched = member == EventMember.WHEN && event.match() != null;
                json.writeBytes(matched ? matching(value, event.match().code()) : value);
            }
        }
        json.write('}');
        return new JsonEvent(json.toByteArray());
    }

    /** The date with one more member, its last. */
    private static byte[] matching(byte[] when, String match) {
        boolean empty = when.length == "{}".length();
        ByteArrayOutputStream json = new ByteArrayOutputStream(when.length + 30);
        json.write(when, 0, when.length - 1);
        json.writeBytes((String.format(Locale.ROOT, "%s\"match\":\"%s\"}", empty ? "" : ",", match))
                .getBytes(StandardCharsets.US_ASCII));
        return json.toByteArray();
    }

    byte[] bytes() {
        return json;
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
        if (out.getOutputTarget() instanceof OutputStream target) {
            // As bytes, since they would be decoded only to be encoded again.
            out.writeRawValue("");
            out.flush();
            target.write(json);
        } else {
            out.writeRawValue(new String(json, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(out, provider);
    }
}
