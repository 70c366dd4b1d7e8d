package org.respite.alert.notification.selfservice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.projection.Faults;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Reads rosters piece by piece where they cannot be read whole, so that what a later
 * version has written keeps nobody else from being told.
 */
final class SubscriptionsReader {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionsReader.class);

    private static final Set<String> FINDINGS = Stream.of(Finding.values()).map(Enum::name).collect(Collectors.toSet());

    private final MongoConverter converter;

    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    SubscriptionsReader(MongoConverter converter) {
        this.converter = converter;
    }

    ReadableSubscriptions read(Document kept) {
        try {
            return ReadableSubscriptions.whole(converter.read(OrganisationSubscriptions.class, kept));
        }
        catch (RuntimeException fault) {
            var organisation = String.valueOf(kept.get("_id"));
            tell(organisation, fault);
            return inPieces(organisation, kept);
        }
    }

    /** Once, not with every reading. */
    private void tell(String organisation, RuntimeException fault) {
        if (reported.add(organisation)) {
            log.atError()
                .addKeyValue("organisation", organisation)
                .addKeyValue("fault", Faults.nameOf(fault))
                .log("this version cannot read all subscriptions and silences of an organisation");
        }
    }

    private ReadableSubscriptions inPieces(String organisation, Document kept) {
        var pieces = pieces(kept, "subscriptions");
        List<LeaderSubscription> served = new ArrayList<>();
        List<LeaderSubscription> sealed = new ArrayList<>();
        for (Document piece : pieces) {
            read(LeaderSubscription.class, withKnownFindings(piece)).ifPresentOrElse(served::add,
                    () -> read(LeaderSubscription.class, interestOf(piece)).ifPresent(sealed::add));
        }
        var silences = pieces(kept, "silences").stream()
            .flatMap(piece -> read(LeaderSilence.class, piece).stream())
            .toList();
        int missing = kept.get("subscriptions") instanceof List<?> all ? all.size() - served.size() - sealed.size() : 1;
        return new ReadableSubscriptions(new OrganisationSubscriptions(organisation, null, served, silences, null),
                sealed, missing, false);
    }

    private static List<Document> pieces(Document kept, String field) {
        return kept.get(field) instanceof List<?> all
                ? all.stream().filter(Document.class::isInstance).map(Document.class::cast).toList() : List.of();
    }

    private <T> Optional<T> read(Class<T> type, Document piece) {
        try {
            return Optional.of(converter.read(type, piece));
        }
        catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** An alert of a finding that is not known here cannot be read either. */
    private static Document withKnownFindings(Document piece) {
        var known = new Document(piece);
        if (piece.get("findings") instanceof List<?> all) {
            known.put("findings", all.stream().filter(FINDINGS::contains).toList());
        }
        return known;
    }

    /** Without everything that says where it leads. */
    private static Document interestOf(Document piece) {
        var interest = withKnownFindings(piece);
        interest.keySet().removeAll(Set.of("by", "changed", "provenAt"));
        interest.append("channel", ChannelKind.SLACK.name())
            .append("shown", "")
            .append("target", "")
            .append("secrets", List.of());
        return interest;
    }

}
