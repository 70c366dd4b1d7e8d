package org.respite.scoring.topology;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.respite.scoring.topology.model.SourceEvent.Change;
import org.respite.scoring.topology.model.SourceEvent.Watermark;

/** Everything of an organisation goes to one partition, a watermark to all. */
final class ByOrganisation implements StreamPartitioner<String, Change> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String organisation, Change change, int partitions) {
        return switch (change) {
            case Watermark _ -> Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
            default -> Optional.empty();
        };
    }

}
