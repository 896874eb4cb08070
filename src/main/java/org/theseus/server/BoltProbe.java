package org.theseus.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine: finding a free one, and asking whether Bolt answers on one. */
final class BoltProbe {

    private BoltProbe() {}

    /** A port that was free a moment ago; whoever binds it must be ready to lose it and ask again. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether a Bolt server agrees on a protocol version. */
    static boolean answers(int port) {
        try {
            BoltLine.open(port).close();
            return true;
        } catch (IOException nobodyOrNoBolt) {
            return false;
        }
    }
}
