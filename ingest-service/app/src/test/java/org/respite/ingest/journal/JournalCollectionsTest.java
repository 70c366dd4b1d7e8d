package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.http.problem.ProblemException;

class JournalCollectionsTest {

    /**
     * As MongoDB says it of a document over 16 MiB, and of a field that is no document.
     */
    @ParameterizedTest
    @ValueSource(ints = { 10334, 17419, 28 })
    void aDocumentThatCannotBeWrittenIsItsOwnersFault(int code) {
        assertThat(JournalCollections.named(bulk(code, code))).isInstanceOf(MongoBulkWriteException.class);
        assertThat(JournalCollections.named(new MongoException(code, "document"))).isInstanceOf(MongoException.class);
    }

    @Test
    void everythingElseIsTheStoresAndWorthAnotherTry() {
        assertThat(JournalCollections.named(bulk(11000))).isInstanceOf(ProblemException.class);
        assertThat(JournalCollections.named(bulk(10334, 14031))).isInstanceOf(ProblemException.class);
        assertThat(JournalCollections
            .named(new MongoSocketReadException("gone", new ServerAddress("localhost"), new RuntimeException())))
            .isInstanceOf(ProblemException.class);
    }

    private static MongoBulkWriteException bulk(int... codes) {
        List<BulkWriteError> errors = IntStream.range(0, codes.length)
            .mapToObj(i -> new BulkWriteError(codes[i], "document", new BsonDocument(), i))
            .toList();
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, null,
                new ServerAddress("localhost"), Set.of());
    }

}
