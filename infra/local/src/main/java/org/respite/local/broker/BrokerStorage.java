package org.respite.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.respite.local.disk.OwnerOnly;
import org.respite.local.disk.Secrets;

/** Formats the broker's folder with its users, once. */
final class BrokerStorage {

    private BrokerStorage() {
    }

    static void format(Path folder, Properties config, Secrets secrets) throws IOException {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Path file = folder.resolveSibling("broker.properties");
        OwnerOnly.write(file, text(config));
        try {
            run(arguments(file, secrets));
        }
        finally {
            Files.delete(file);
        }
    }

    private static List<String> arguments(Path file, Secrets secrets) {
        var arguments = new ArrayList<>(List.of("format", "--cluster-id", Uuid.randomUuid().toString(), "--config",
                file.toString(), "--ignore-formatted"));
        for (var user : BrokerUser.values()) {
            arguments.add("--add-scram");
            arguments.add("SCRAM-SHA-512=[name=%s,password=%s]".formatted(user.login(),
                    secrets.of(LocalBroker.secretOf(user.login()))));
        }
        return arguments;
    }

    private static void run(List<String> arguments) {
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int code = StorageTool.execute(arguments.toArray(String[]::new), silence);
        if (code != 0) {
            throw new IllegalStateException("formatting Kafka's folder: exit code " + code + " (expected: 0)");
        }
    }

    private static byte[] text(Properties config) {
        var text = new StringWriter();
        try {
            config.store(text, null);
        }
        catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

}
