package org.respite.local.runner;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * With answers that people gave. The files lie beside the project; without them there is
 * nothing to count.
 */
@Tag("attacks")
class RealAnswersIT extends FileRecount {

    private static final Path FILES = Path.of("../../../shared/data");

    @Override
    List<String> ofThoseWhoAnswerOnce() throws IOException {
        return lines("bh1996-replay.ndjson");
    }

    @Override
    List<String> ofThoseWhoAnswerOften() throws IOException {
        return lines("menghini2023-replay.ndjson");
    }

    private static List<String> lines(String name) throws IOException {
        Path file = FILES.resolve(name);
        assumeThat(file).as("%s beside the project", name).isRegularFile();
        return Files.readAllLines(file);
    }

}
