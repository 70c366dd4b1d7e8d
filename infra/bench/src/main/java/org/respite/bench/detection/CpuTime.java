package org.respite.bench.detection;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * CPU time this process has used.
 *
 * @param process all of it, compiling and collecting garbage included, in ns
 * @param threads name and id → of every Java thread alive, in ns
 * @param compiling elapsed in compilers, in ms
 * @param collecting elapsed in garbage collectors, in ms
 */
record CpuTime(long process, Map<String, Long> threads, long compiling, long collecting) {

    private static final double NANOS_PER_SECOND = 1e9;

    private static final double MILLIS_PER_SECOND = 1e3;

    private static final double WORTH_A_ROW = 0.1;

    static CpuTime now() {
        var threads = ManagementFactory.getThreadMXBean();
        Map<String, Long> byThread = new HashMap<>();
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                byThread.put(thread.getThreadName() + " " + thread.getThreadId(),
                        Math.max(0, threads.getThreadCpuTime(thread.getThreadId())));
            }
        }
        long collecting = ManagementFactory.getGarbageCollectorMXBeans()
            .stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum();
        return new CpuTime(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime(),
                byThread, ManagementFactory.getCompilationMXBean().getTotalCompilationTime(), collecting);
    }

    static <T> Timed<T> timed(Supplier<T> work) {
        var before = now();
        T result = work.get();
        return new Timed<>(result, now().since(before));
    }

    private CpuTime since(CpuTime before) {
        Map<String, Long> used = new HashMap<>();
        threads.forEach((thread, nanos) -> used.put(thread, nanos - before.threads.getOrDefault(thread, 0L)));
        return new CpuTime(process - before.process, used, compiling - before.compiling,
                collecting - before.collecting);
    }

    double seconds() {
        return process / NANOS_PER_SECOND;
    }

    /** Of all Java threads together: without compilers and collectors. */
    double inJava() {
        return threads.values().stream().mapToLong(Long::longValue).sum() / NANOS_PER_SECOND;
    }

    /** A line each for the threads that did something, alike ones together. */
    List<String> table() {
        Map<String, Long> groups = new TreeMap<>();
        threads.forEach((thread, nanos) -> groups.merge(thread.replaceAll("[-#: ]*\\d+", ""), nanos, Long::sum));
        return groups.entrySet()
            .stream()
            .filter(group -> group.getValue() >= WORTH_A_ROW * NANOS_PER_SECOND)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(group -> "    %6.2f %s".formatted(group.getValue() / NANOS_PER_SECOND, group.getKey()))
            .toList();
    }

    /** What is not in any Java thread, and how long that lasted. */
    String machinery() {
        return "    %6.2f JIT, garbage collection and ended threads (elapsed: JIT %.2f, collecting %.2f)"
            .formatted(seconds() - inJava(), compiling / MILLIS_PER_SECOND, collecting / MILLIS_PER_SECOND);
    }

    /** What work gave and what it cost. */
    record Timed<T>(T result, CpuTime cpu) {
    }

}
