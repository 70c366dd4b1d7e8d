package org.respite.alert.notification.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses a target that people name may lead to: those of the internet, so that
 * nobody reaches by way of this service what only this service can reach. Follows the
 * special-purpose registries of IANA (RFC 6890).
 */
final class TargetPolicy {

    private static final List<Block> NOT_OF_THE_INTERNET = List.of(Block.of(8, 0), Block.of(8, 10),
            Block.of(10, 100, 64), Block.of(8, 127), Block.of(16, 169, 254), Block.of(12, 172, 16),
            Block.of(24, 192, 0, 0), Block.of(24, 192, 0, 2), Block.of(24, 192, 88, 99), Block.of(16, 192, 168),
            Block.of(15, 198, 18), Block.of(24, 198, 51, 100), Block.of(24, 203, 0, 113), Block.of(4, 224),
            Block.of(4, 240));

    /** Of the IPv6 addresses, only these are given to hosts of the internet. */
    private static final Block GLOBAL_UNICAST = Block.of(3, 0x20);

    /** Within them, what carries an IPv4 address or stands for documentation. */
    private static final List<Block> NOT_OF_THE_INTERNET_6 = List.of(Block.of(32, 0x20, 0x01, 0, 0),
            Block.of(32, 0x20, 0x01, 0x0d, 0xb8), Block.of(16, 0x20, 0x02), Block.of(20, 0x3f, 0xff, 0));

    private TargetPolicy() {
    }

    static boolean allows(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_OF_THE_INTERNET.stream().noneMatch(block -> block.holds(bytes));
        }
        return GLOBAL_UNICAST.holds(bytes) && NOT_OF_THE_INTERNET_6.stream().noneMatch(block -> block.holds(bytes));
    }

    /**
     * Addresses that begin alike.
     *
     * @param bits how many count
     */
    private record Block(int bits, List<Integer> start) {

        static Block of(int bits, Integer... start) {
            return new Block(bits, List.of(start));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int own = bit / 8 < start.size() ? start.get(bit / 8) : 0;
                if ((own >> (7 - bit % 8) & 1) != (address[bit / 8] >> (7 - bit % 8) & 1)) {
                    return false;
                }
            }
            return true;
        }
    }

}
