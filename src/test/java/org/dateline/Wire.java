package org.dateline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** HTTP as bytes on a socket, for requests that no well-behaved client would send. */
public final class Wire {
    private Wire() {}

    /** @param headers by name, in any case */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /**
     * Sends a request line and headers, and no body whatever they announce.
     *
     * @param server scheme, host and port
     * @param path path and query as they are to stand on the wire
     */
    public static Answer send(URI server, String method, String path, Map<String, String> headers) {
        return send(server, method, path, headers, "");
    }

    /** Sends a request with a body, whose length must stand in the headers. */
    public static Answer send(URI server, String method, String path, Map<String, String> headers, String body) {
        StringBuilder request = new StringBuilder("%s %s HTTP/1.1\r\nConnection: close\r\n".formatted(method, path));
        if (!headers.containsKey("Host")) {
            request.append("Host: ").append(server.getAuthority()).append("\r\n");
        }
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return send(server, request.append("\r\n").append(body).toString());
    }

    /** Sends bytes as they are, and reads one answer. */
    public static Answer send(URI server, String request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return read(socket.getInputStream(), request.startsWith("HEAD "));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Sends bytes as they are, and no more.
     *
     * @param patience how long to wait, in milliseconds, for more of an answer
     * @return all that comes back until the server closes the connection or says nothing any more
     */
    public static String raw(URI server, byte[] bytes, int patience) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(patience);
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes);
                socket.getInputStream().transferTo(received);
            } catch (SocketTimeoutException silence) {
                // What came is all.
            } catch (SocketException closed) {
                // The server would hear no more.
            }
            return received.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends bytes and is gone at once, without a word of farewell. */
    public static void hangUp(URI server, byte[] bytes) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads as much as the answer announces: a server that has refused a body may leave the line open for it. */
    private static Answer read(InputStream received, boolean headAlone) throws IOException {
        InputStream stream = new BufferedInputStream(received);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int ended = 0; ended < 4; ) {
            int next = stream.read();
            if (next < 0) {
                throw new EOFException("after " + head);
            }
            head.write(next);
            ended = next == "\r\n\r\n".charAt(ended) ? ended + 1 : next == '\r' ? 1 : 0;
        }
        String[] lines = head.toString(StandardCharsets.UTF_8).split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            String[] nameAndValue = lines[i].split(":", 2);
            headers.put(nameAndValue[0], nameAndValue[1].strip());
        }
        int length = headAlone ? 0 : Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        String body = new String(stream.readNBytes(length), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }
}
