package org.respite.http.body;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.contract.ContractJson;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON body of a request, and passes nothing over: a field that is misspelt
 * would leave what it was to narrow as wide as it can be. Fields that are absent or null
 * are null; which of them are needed is for the request to say. Problems name the field
 * and never repeat its value, which may hold what it should not.
 */
public final class StrictBody {

    private static final int LONGEST_NAME = 40;

    private static final JsonMapper MAPPER = ContractJson.MAPPER.rebuild()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .changeDefaultNullHandling(nulls -> nulls.withValueNulls(Nulls.SET).withContentNulls(Nulls.SET))
        .build();

    private StrictBody() {
    }

    /**
     * Fails with a {@link ProblemException}: 400 if it is no JSON object, 422 naming the
     * field if one is unknown or of another kind than is expected.
     */
    public static <T> T read(byte[] body, Class<T> type) {
        try {
            return required(MAPPER.readValue(body, type));
        }
        catch (UnrecognizedPropertyException unknown) {
            throw invalid(path(unknown) + ": no such field (expected: " + fields(unknown) + ")");
        }
        catch (MismatchedInputException other) {
            throw other.getPath().isEmpty() ? malformed()
                    : invalid(path(other) + ": of another kind (expected: " + kind(other.getTargetType()) + ")");
        }
        catch (JacksonException unreadable) {
            throw malformed();
        }
    }

    /** The same of a body that is still to come; none at all is no JSON object either. */
    public static <T> Mono<T> read(Mono<byte[]> body, Class<T> type) {
        return body.defaultIfEmpty(new byte[0]).map(json -> read(json, type));
    }

    /** The four letters null are a JSON text as well. */
    private static <T> T required(@Nullable T read) {
        if (read == null) {
            throw malformed();
        }
        return read;
    }

    private static String fields(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null || known.isEmpty() ? "none"
                : known.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String path(JacksonException fault) {
        return fault.getPath()
            .stream()
            .map(place -> place.getPropertyName() == null ? "" + place.getIndex() : shown(place.getPropertyName()))
            .collect(Collectors.joining("."));
    }

    private static String shown(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "…";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null || type == String.class) {
            return "a text";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == Integer.class) {
            return "a whole number";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "another";
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }

    private static ProblemException malformed() {
        return new ProblemException(Problem.malformed("body: unreadable (expected: a JSON object)"));
    }

}
