package org.theseus.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/** Ports of this machine: finding a free one, and asking whether Bolt answers on one. */
final class BoltProbe {

    private static final int TIMEOUT_MILLIS = 5000;
    /** The protocol's magic number, then four proposed versions: 5.8 down to 5.0, 4.4, none, none. */
    private static final byte[] HANDSHAKE = {
        0x60, 0x60, (byte) 0xB0, 0x17, 0, 8, 8, 5, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private BoltProbe() {}

    /** A port that was free a moment ago; whoever binds it must be ready to lose it and ask again. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether a Bolt server agrees on a protocol version. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(HANDSHAKE);
            InputStream answer = socket.getInputStream();
            byte[] version = answer.readNBytes(4);
            return version.length == 4 && !Arrays.equals(version, new byte[4]);
        } catch (IOException closed) {
            return false;
        }
    }
}
