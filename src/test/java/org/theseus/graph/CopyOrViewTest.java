package org.theseus.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The same walk of two hops over arrays copied from a mapped file and over the mapped file itself: decision 005. */
@Tag("long")
class CopyOrViewTest {

    private static final int EDGES = 1_000_000;
    private static final int NODES = 200_000;

    @TempDir
    Path folder;

    private static long cpuMicros() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadCpuTime() / 1000;
    }

    private static long walk(int[] start, int[] list, int[] target) {
        long sum = 0;
        for (int position = 0; position < list.length; position++) {
            int middle = target[list[position]];
            for (int next = start[middle]; next < start[middle + 1]; next++) {
                sum += target[list[next]];
            }
        }
        return sum;
    }

    private static long walk(IntBuffer start, IntBuffer list, IntBuffer target) {
        long sum = 0;
        for (int position = 0; position < list.limit(); position++) {
            int middle = target.get(list.get(position));
            for (int next = start.get(middle); next < start.get(middle + 1); next++) {
                sum += target.get(list.get(next));
            }
        }
        return sum;
    }

    private IntBuffer kept(String name, int[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.nativeOrder());
        bytes.asIntBuffer().put(values);
        Path file = Files.write(folder.resolve(name), bytes.array());
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer();
        }
    }

    @Test
    void bothGiveTheSame(TestReporter reporter) throws IOException {
        Random random = new Random(1);
        TemporalGraphBuilder builder = new TemporalGraphBuilder(NODES, EDGES);
        for (int i = 0; i < EDGES; i++) {
            builder.add(random.nextInt(NODES), random.nextInt(NODES), i, 1, 1, 0);
        }
        TemporalGraph graph = builder.build();
        int[] target = new int[EDGES];
        int[] list = new int[EDGES];
        int[] start = new int[NODES + 1];
        for (int i = 0; i < EDGES; i++) {
            target[i] = graph.target(i);
            list[i] = graph.outEdge(i);
        }
        for (int node = 0; node < NODES; node++) {
            start[node + 1] = graph.outEnd(node);
        }
        IntBuffer mappedStart = kept("start", start);
        IntBuffer mappedList = kept("list", list);
        IntBuffer mappedTarget = kept("target", target);
        List<String> rounds = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            long begin = cpuMicros();
            int[] copyOfStart = HeapCopy.of(mappedStart.duplicate());
            int[] copyOfList = HeapCopy.of(mappedList.duplicate());
            int[] copyOfTarget = HeapCopy.of(mappedTarget.duplicate());
            long copied = cpuMicros();
            long ofArrays = walk(copyOfStart, copyOfList, copyOfTarget);
            long walked = cpuMicros();
            long ofViews = walk(mappedStart, mappedList, mappedTarget);
            rounds.add((copied - begin) + "/" + (walked - copied) + "/" + (cpuMicros() - walked));
            assertThat(ofViews).isEqualTo(ofArrays);
        }
        reporter.publishEntry("CPU microseconds: copy / walk of arrays / walk of views", rounds.toString());
    }
}
