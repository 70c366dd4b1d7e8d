package org.respite.keyset;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells why the service did not start in one line instead of a stack trace. */
final class KeysetAnalyzer extends AbstractFailureAnalyzer<KeysetException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, KeysetException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }

}
