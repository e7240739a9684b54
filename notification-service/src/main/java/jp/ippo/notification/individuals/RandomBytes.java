package jp.ippo.notification.individuals;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Randomness of the system's secure source, fetched in blocks: asking it for each letter costs more than sealing. */
final class RandomBytes {

    private static final int BLOCK = 8192;

    private final SecureRandom source = new SecureRandom();
    private final byte[] block = new byte[BLOCK];
    private int used = BLOCK;

    /** Below the bound, each value equally likely. */
    int below(int bound) {
        int fair = 256 - 256 % bound;
        while (true) {
            int value = next() & 0xFF;
            if (value < fair) return value % bound;
        }
    }

    /** RFC 9562, version 7: 74 random bits behind the time, so that an index grows at its end and not everywhere. */
    UUID uuid() {
        var bytes = ByteBuffer.allocate(16).putLong(System.currentTimeMillis() << 16);
        while (bytes.hasRemaining()) bytes.put(next());
        bytes.put(6, next()).put(7, next());
        long high = bytes.getLong(0) & 0xFFFFFFFFFFFF0FFFL | 0x7000L;
        long low = bytes.getLong(8) & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private byte next() {
        if (used == BLOCK) {
            source.nextBytes(block);
            used = 0;
        }
        byte value = block[used];
        block[used++] = 0;
        return value;
    }
}
