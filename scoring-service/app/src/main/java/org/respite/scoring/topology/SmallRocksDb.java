package org.respite.scoring.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/**
 * A contributor's state is small and most of it rests between two check-ins, so smaller
 * write buffers than RocksDB's 3 × 16 MiB a store and partition do.
 */
public final class SmallRocksDb implements RocksDBConfigSetter {

    private static final long WRITE_BUFFER = 4L << 20;

    private static final int WRITE_BUFFERS = 2;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
    }

    @Override
    public void close(String storeName, Options options) {
        // Nothing of ours to close.
    }

}
