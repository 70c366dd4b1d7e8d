package org.respite.ingest.pocketcode;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Codes in memory, with the versions of the real store. */
final class InMemoryPocketCodes implements PocketCodeStore {

    final Map<String, OwnersCodes> owners = new HashMap<>();

    final Map<String, String> sealed = new HashMap<>();

    private long version;

    /** What another window does between reading and writing. */
    Runnable meanwhile = () -> {
    };

    @Override
    public Mono<OwnersCodes> of(String owner) {
        return Mono.fromSupplier(() -> owners.getOrDefault(owner, OwnersCodes.NONE));
    }

    @Override
    public Mono<Boolean> keep(String owner, OwnersCodes codes) {
        return Mono.fromSupplier(() -> {
            var before = meanwhile;
            meanwhile = () -> {
            };
            before.run();
            if (owners.getOrDefault(owner, OwnersCodes.NONE).version() != codes.version()) {
                return false;
            }
            owners.put(owner, new OwnersCodes(++version, codes.codes()));
            return true;
        });
    }

    @Override
    public Mono<String> sealed(String code) {
        return Mono.fromSupplier(() -> sealed.get(code));
    }

    @Override
    public Mono<Boolean> add(String code, String seal) {
        return Mono.fromSupplier(() -> sealed.putIfAbsent(code, seal) == null);
    }

    @Override
    public Mono<Void> remove(Collection<String> names) {
        return Mono.fromRunnable(() -> names.forEach(name -> {
            sealed.remove(name);
            owners.remove(name);
        }));
    }

}
