package org.dateline.page;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What a page needs to embed a timeline by its address: a {@code rich} response of oEmbed 1.0.
 *
 * @param cacheAge seconds
 * @param width pixels
 * @param height pixels
 */
record OEmbed(
        String version,
        String type,
        String title,
        String providerName,
        String providerUrl,
        int cacheAge,
        String html,
        int width,
        int height) {
    static OEmbed rich(String title, String providerName, String providerUrl, String html, int width, int height) {
        return new OEmbed("1.0", "rich", title, providerName, providerUrl, 3600, html, width, height);
    }

    /** The same as XML, which oEmbed has too. */
    String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("oembed");
            write(xml, "version", version);
            write(xml, "type", type);
            write(xml, "title", title);
            write(xml, "provider_name", providerName);
            write(xml, "provider_url", providerUrl);
            write(xml, "cache_age", "" + cacheAge);
            write(xml, "html", html);
            write(xml, "width", "" + width);
            write(xml, "height", "" + height);
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
