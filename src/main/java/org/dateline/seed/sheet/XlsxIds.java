package org.dateline.seed.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Puts ids into a workbook that was read before, and so is none that was made to harm. Only the worksheet that tells the events is
 * written anew, cell for cell; every other part of the workbook stays as it is, byte for byte.
 */
final class XlsxIds {
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final int LETTERS = 26;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private XlsxIds() {}

    /**
     * @param ids at least one, all of one sheet
     * @throws IOException when the sheet is not where workbooks have it
     */
    static byte[] written(byte[] bytes, List<RowId> ids) throws IOException {
        XlsxIds workbook = new XlsxIds();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook.parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        try {
            String part = workbook.part(ids.get(0).sheet());
            workbook.parts.put(part, with(workbook.parts.get(part), ids));
        } catch (SAXException | ParserConfigurationException | TransformerException broken) {
            throw new IOException("the workbook cannot be written again", broken);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> each : workbook.parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /** The file that holds a sheet. */
    private String part(String sheet) throws IOException, SAXException, ParserConfigurationException {
        String id = null;
        for (Element each : elements(read(parts.get(WORKBOOK)).getDocumentElement(), "sheet")) {
            if (each.getAttribute("name").equals(sheet)) {
                id = each.getAttributeNS(RELATION, "id");
            }
        }
        for (Element each :
                elements(read(parts.get("xl/_rels/workbook.xml.rels")).getDocumentElement(), "Relationship")) {
            if (each.getAttribute("Id").equals(id)) {
                String target = each.getAttribute("Target");
                String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                if (parts.containsKey(part)) {
                    return part;
                }
            }
        }
        throw new IOException("the workbook does not say where its sheet \"" + sheet + "\" is");
    }

    private static Document read(byte[] xml) throws IOException, SAXException, ParserConfigurationException {
        if (xml == null) {
            throw new IOException("the workbook lacks a part");
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static byte[] with(byte[] xml, List<RowId> ids)
            throws IOException, SAXException, ParserConfigurationException, TransformerException {
        Document sheet = read(xml);
        RowId any = ids.get(0);
        Map<Integer, String> cells = new HashMap<>();
        ids.forEach(each -> cells.put(each.row(), each.id()));
        if (any.fresh()) {
            cells.put(any.headings(), RowId.HEADING);
        }
        Element root = sheet.getDocumentElement();
        int before = 0;
        for (Element row : elements(root, "row")) {
            int said = row.hasAttribute("r") ? Integer.parseInt(row.getAttribute("r")) : 0;
            before = said > before ? said : before + 1;
            if (cells.containsKey(before)) {
                put(row, before, any.column(), cells.get(before));
            }
        }
        // Both say how wide the sheet is, and need not be there.
        for (Element dimension : elements(root, "dimension")) {
            dimension.getParentNode().removeChild(dimension);
        }
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        sheet.setXmlStandalone(true);
        factory.newTransformer().transform(new DOMSource(sheet), new StreamResult(written));
        return written.toByteArray();
    }

    private static void put(Element row, int number, int column, String id) {
        row.removeAttribute("spans");
        TreeMap<Integer, Element> there = new TreeMap<>();
        int before = -1;
        for (Element cell : elements(row, "c")) {
            before = cell.hasAttribute("r") ? column(cell.getAttribute("r")) : before + 1;
            there.put(before, cell);
        }
        Element cell = there.get(column);
        if (cell == null) {
            cell = element(row, "c");
            Map.Entry<Integer, Element> behind = there.higherEntry(column);
            row.insertBefore(cell, behind == null ? null : behind.getValue());
        }
        while (cell.hasChildNodes()) {
            cell.removeChild(cell.getFirstChild());
        }
        cell.setAttribute("r", letters(column) + number);
        cell.setAttribute("t", "inlineStr");
        Element text = element(row, "t");
        text.setTextContent(id);
        Element string = element(row, "is");
        string.appendChild(text);
        cell.appendChild(string);
    }

    private static Element element(Element like, String name) {
        String prefix = like.getPrefix() == null ? "" : like.getPrefix() + ":";
        return like.getOwnerDocument().createElementNS(like.getNamespaceURI(), prefix + name);
    }

    private static List<Element> elements(Element within, String name) {
        List<Element> all = new ArrayList<>();
        NodeList found = within.getElementsByTagNameNS("*", name);
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    /** Counted from 0. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * LETTERS + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    private static String letters(int column) {
        return column < LETTERS
                ? String.valueOf((char) ('A' + column))
                : letters(column / LETTERS - 1) + (char) ('A' + column % LETTERS);
    }
}
