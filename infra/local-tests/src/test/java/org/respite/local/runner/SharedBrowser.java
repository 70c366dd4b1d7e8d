package org.respite.local.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One runner and one browser for all tests that look at pages. */
final class SharedBrowser implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        started(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        started(context).browser.closePages();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MemberBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return started(context).browser;
    }

    private static Started started(ExtensionContext context) {
        return context.getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(SharedBrowser.class, _ -> new Started(), Started.class);
    }

    private static final class Started implements AutoCloseable {

        private final Path data;

        private final MemberBrowser browser;

        Started() {
            try {
                data = Files.createTempDirectory("respite-pages");
                browser = MemberBrowser.start(data, PushKeys.in(data), "--no-demo");
            }
            catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() {
            browser.close();
            try {
                FileSystemUtils.deleteRecursively(data);
            }
            catch (IOException kept) {
                throw new UncheckedIOException(kept);
            }
        }

    }

}
