package jp.ippo.local;

import java.sql.SQLException;
import java.util.List;

/** Something that walks two hops over the broker, one at a time or as many at once as it can. */
interface Walks extends AutoCloseable {

    /** One walk, and nothing else on the way: nanoseconds from before its first byte until its last commit is seen. */
    long one() throws Exception;

    /** @return nanoseconds from before the first one until the last commit of all of them is seen */
    long all(int howMany) throws Exception;

    /** Asks the database until it says yes; the question costs a few hundred microseconds at most, alike for everybody. */
    static void until(Question answered) throws SQLException, InterruptedException {
        for (long end = System.nanoTime() + 300_000_000_000L; System.nanoTime() < end; ) {
            if (answered.isTrue()) return;
            Thread.sleep(0, 200_000);
        }
        throw new IllegalStateException("waited five minutes in vain");
    }

    /** A yes or no of the database. */
    interface Question {
        boolean isTrue() throws SQLException, InterruptedException;
    }

    /** How long the messages of a real walk are. */
    record Sizes(int reported, int assessed) {

        List<Integer> inOrder() {
            return List.of(reported, assessed);
        }
    }
}
