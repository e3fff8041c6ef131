package org.dateline.seed.sheet;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The files that a workbook is packed from, looked through once before anything is kept of them: how large they are unpacked,
 * and what would have their reader keep more than they hold. That one unpacks them by the same library and reads the same XML
 * by the same parser, so it meets nothing but what was looked at here.
 */
final class XlsxParts {
    private static final int MOST_PARTS = 2000;

    /** A file that grows by more while it is unpacked was made to do so, unless it is small all the same. */
    private static final int MOST_GROWTH = 200;

    private static final long ALWAYS_UNPACKED = 16L << 20;
    private static final int MOST_ARRAY_FORMULAS = 1000;

    /** As many characters as YAML may have, which take as much memory here. */
    private static final long MOST_TEXT =
            Math.max(2L << 20, Runtime.getRuntime().maxMemory() / 64);

    /** The last column of Excel is XFD. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    private static final Pattern MACROS = Pattern.compile(".*vbaProject.*\\.bin", Pattern.CASE_INSENSITIVE);

    private final XMLInputFactory xml = new InputFactoryImpl();
    private long unpacked;
    private long characters;
    private long strings;
    private long lastString = -1;
    private int arrayFormulas;
    private int merged;

    /** The address of the first cell whose type is a date, which the reader does not know; null where there is none. */
    private String dated;

    private int hiddenColumns;

    private XlsxParts() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    }

    /** @throws UnreadableSheet when the workbook is damaged, holds macros, or is made to harm */
    static XlsxParts of(byte[] bytes) throws UnreadableSheet {
        XlsxParts parts = new XlsxParts();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_PARTS) {
                throw new Harmful("it is packed from " + entries.size() + " files");
            }
            for (ZipArchiveEntry entry : entries) {
                if (MACROS.matcher(entry.getName()).matches()) {
                    throw new UnreadableSheet(
                            "the workbook holds macros, which are programs, and none is read here",
                            "Save it as an Excel workbook without macros, .xlsx");
                }
                parts.look(zip.getInputStream(entry), Math.max(entry.getCompressedSize(), 1));
            }
            if (parts.lastString >= parts.strings) {
                throw new Harmful("a cell refers to a text that it does not hold");
            }
        } catch (Harmful harmful) {
            throw new UnreadableSheet(
                    "the workbook is not read: " + harmful.getMessage(),
                    "Copy its cells into a new workbook, or save the sheet as \"CSV UTF-8\"");
        } catch (IOException broken) {
            throw damaged();
        }
        return parts;
    }

    /** Why the reader can make nothing of the workbook. */
    UnreadableSheet unreadable() {
        return dated == null
                ? damaged()
                : new UnreadableSheet(
                        "the cell " + dated
                                + " holds a date by a type that few programs write (t=\"d\"), and that is not read",
                        "Save it again with Excel or LibreOffice, which write dates as numbers, or the sheet as \"CSV UTF-8\"");
    }

    private static UnreadableSheet damaged() {
        return new UnreadableSheet(
                "the file is no workbook, or a damaged one",
                "Open it in your program and save it as .xlsx again, or the sheet as \"CSV UTF-8\"");
    }

    /** How many areas of cells are shown as one. */
    int merged() {
        return merged;
    }

    int hiddenColumns() {
        return hiddenColumns;
    }

    private static final class Harmful extends IOException {
        private Harmful(String reason) {
            super(reason);
        }
    }

    private void look(InputStream packed, long size) throws IOException {
        try (InputStream stream = new BufferedInputStream(new Counted(packed, size))) {
            // Whatever it is called, and however it begins: the workbook says which of them are sheets.
            read(stream);
            stream.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void read(InputStream stream) throws IOException {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(stream);
            boolean shared = false;
            StringBuilder index = null;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Harmful("it declares a type of document, which no program for sheets does");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName();
                    if (name.equals("c")) {
                        shared = "s".equals(reader.getAttributeValue(null, "t"));
                        index = null;
                    }
                    index = shared && index == null && name.equals("v") ? new StringBuilder() : index;
                    element(name, reader);
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text(reader.getText());
                    if (index != null) {
                        index.append(reader.getText());
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && index != null
                        && reader.getLocalName().equals("v")) {
                    // Its digits may come in pieces, with comments between them.
                    index(index.toString().strip());
                }
            }
        } catch (XMLStreamException | RuntimeException unreadable) {
            // The parser passes on what goes wrong with a stream in several wrappers, some of them unchecked.
            for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
                if (cause instanceof Harmful harmful) {
                    throw harmful;
                }
            }
            if (unreadable instanceof XMLStreamException other
                    && other.getNestedException() instanceof Harmful harmful) {
                throw harmful;
            }
            // Drawings are often no good XML. Whoever reads this part will end here too.
        }
    }

    private void element(String name, XMLStreamReader reader) throws Harmful {
        switch (name) {
            case "c" -> {
                String address = reader.getAttributeValue(null, "r");
                if (address != null && !ADDRESS.matcher(address).matches()) {
                    throw new Harmful("it has a cell beyond the last column or row that a sheet can have");
                }
                if (dated == null && "d".equals(reader.getAttributeValue(null, "t"))) {
                    dated = address == null ? "" : address;
                }
            }
            case "si" -> strings++;
            case "f" -> {
                if ("array".equals(reader.getAttributeValue(null, "t")) && ++arrayFormulas > MOST_ARRAY_FORMULAS) {
                    throw new Harmful("it has more than " + MOST_ARRAY_FORMULAS + " array formulas");
                }
            }
            case "mergeCell" -> merged++;
            case "col" -> {
                String hidden = reader.getAttributeValue(null, "hidden");
                hiddenColumns += "1".equals(hidden) || "true".equals(hidden) ? 1 : 0;
            }
            default -> {
                // Nothing else makes the reader keep anything.
            }
        }
    }

    private void text(String text) throws Harmful {
        characters += text.length();
        if (characters > MOST_TEXT) {
            throw new Harmful("it has more than " + (MOST_TEXT >> 20) + " million characters of text");
        }
    }

    private void index(String digits) throws Harmful {
        if (digits.isEmpty()) {
            return;
        }
        try {
            lastString = Math.max(lastString, Long.parseLong(digits));
        } catch (NumberFormatException none) {
            throw new Harmful("a cell refers to a text that it does not hold");
        }
    }

    /** Ends where more comes out than a workbook has. */
    private final class Counted extends FilterInputStream {
        private final long most;
        private long passed;

        private Counted(InputStream stream, long packed) {
            super(stream);
            this.most = Math.max(ALWAYS_UNPACKED, packed * MOST_GROWTH);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            passed += read;
            unpacked += read;
            if (passed > most || unpacked > Limits.MOST_UNPACKED) {
                throw new Harmful("unpacked it has more than " + (Math.min(most, Limits.MOST_UNPACKED) >> 20) + " MB");
            }
        }
    }
}
