package jp.ippo.local.chaos;

/** Something that can be killed and comes back. */
interface Component extends AutoCloseable {

    String name();

    /** {@code kill -9}; it starts again by itself after a moment. */
    void kill();

    /** Whether it answers. */
    boolean answers();

    @Override
    void close();
}
