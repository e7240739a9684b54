package jp.ippo.notification.individuals.lists;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Gives up on a record that never ends, before it fills the memory. */
final class ShortRecords extends FilterReader {

    /** Far above the longest right row, far below what hurts. */
    private static final int LONGEST = 1_000_000;

    private int sinceRecord;

    ShortRecords(Reader source) {
        super(source);
    }

    void recordEnds() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return counted(read, read);
    }

    private int counted(int read, int chars) throws TooLong {
        if (read > 0 && (sinceRecord += chars) > LONGEST) throw new TooLong();
        return read;
    }

    static final class TooLong extends IOException {}
}
