package org.respite.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class GzipDecoderTest {

    private static final int MANY = 4 << 20;

    /** A megabyte packed can be a gigabyte, and an event loop serves many. */
    @Test
    void unpacksOnAWorkerNotWhereTheBytesArrive() throws IOException {
        Scheduler loop = Schedulers.newSingle("loop");
        Scheduler workers = Schedulers.newSingle("workers");
        try {
            List<String> threads = Objects
                .requireNonNull(GzipDecoder.of(Flux.just(packed(), new byte[0]).publishOn(loop), workers)
                    .map(_ -> Thread.currentThread().getName().replaceAll("-\\d+$", ""))
                    .distinct()
                    .collectList()
                    .block());

            assertThat(threads).containsExactly("workers");
        }
        finally {
            loop.dispose();
            workers.dispose();
        }
    }

    private static byte[] packed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[MANY]);
        }
        return bytes.toByteArray();
    }

}
