package org.theseus.cli;

import org.theseus.server.TestServer;

/** One home in which {@code demo} ran once, for all tests of this JVM; nobody may change its case {@code demo}. */
final class DemoHome {

    private DemoHome() {}

    /** The program on that home. */
    static Program program() {
        return Holder.PROGRAM;
    }

    /** What the first {@code demo} of the home said. */
    static Program.Result firstRun() {
        return Holder.FIRST;
    }

    private static final class Holder {
        static final Program PROGRAM = new Program(TestServer.newHome());
        static final Program.Result FIRST = PROGRAM.run("demo");
    }
}
