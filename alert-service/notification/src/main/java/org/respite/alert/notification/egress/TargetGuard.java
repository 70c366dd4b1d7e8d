package org.respite.alert.notification.egress;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.resolver.InetSocketAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps requests on the internet. Looks when a target is named, before every attempt, and
 * once more at the very addresses a connection is opened to, because a name may lead
 * elsewhere a moment later.
 */
public final class TargetGuard extends AddressResolverGroup<InetSocketAddress> {

    /** Completes if a host may be spoken to, else ends with why not. */
    Mono<Void> check(String host) {
        return Mono.fromCallable(() -> addressesOf(host)).subscribeOn(Schedulers.boundedElastic()).then();
    }

    /** Completes if a host leads nowhere but to this machine or its own network. */
    Mono<Void> checkPrivate(String host) {
        return Mono.fromCallable(() -> privateAddressesOf(host)).subscribeOn(Schedulers.boundedElastic()).then();
    }

    private static List<InetAddress> privateAddressesOf(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        if (Stream.of(addresses).anyMatch(TargetPolicy::allows)) {
            throw new TargetRefusedException();
        }
        return List.of(addresses);
    }

    // One forbidden address is enough: which of them is taken is not ours to say.
    private static List<InetAddress> addressesOf(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        if (!Stream.of(addresses).allMatch(TargetPolicy::allows)) {
            throw new TargetRefusedException();
        }
        return List.of(addresses);
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new InetSocketAddressResolver(executor, new Names(executor));
    }

    /** Resolves as the machine does, on threads that may wait. */
    private static final class Names extends InetNameResolver {

        Names(EventExecutor executor) {
            super(executor);
        }

        @Override
        protected void doResolve(String host, Promise<InetAddress> found) {
            answer(found, host, List::getFirst);
        }

        @Override
        protected void doResolveAll(String host, Promise<List<InetAddress>> found) {
            answer(found, host, addresses -> addresses);
        }

        private static <T> void answer(Promise<T> found, String host,
                java.util.function.Function<List<InetAddress>, T> part) {
            Schedulers.boundedElastic().schedule(() -> {
                try {
                    found.trySuccess(part.apply(addressesOf(host)));
                }
                catch (UnknownHostException unknown) {
                    found.tryFailure(unknown);
                }
            });
        }

    }

}
