package jp.ippo.notification.individuals.lists;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives up on a workbook that unpacks to more than an honest one does, and on a piece of it that never ends. */
final class ShortParts extends FilterInputStream {

    /** Of one element or text: a cell of a spreadsheet has 32,767 characters at most. */
    private static final int LONGEST_PIECE = 4_000_000;

    private final long mostBytes;
    private long bytes;
    private int sincePiece;

    /** @param mostBytes unpacked, all parts together */
    ShortParts(InputStream source, long mostBytes) {
        super(source);
        this.mostBytes = mostBytes;
    }

    void pieceEnds() {
        sincePiece = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    private void counted(int more) throws TooMuch {
        if ((bytes += more) > mostBytes || (sincePiece += more) > LONGEST_PIECE) throw new TooMuch();
    }

    /** The parser closes what it read to the end; the next part of the archive is still to come. */
    @Override
    public void close() {}

    static final class TooMuch extends IOException {}
}
