package jp.ippo.delivery;

import org.springframework.context.SmartLifecycle;

/**
 * What is looked at when all parts are there and none of them reads, sends or listens yet. What it throws ends the start.
 * Not part of making the parts: those are made without a database too, when an image rehearses its start.
 */
public abstract class BeforeAnythingRuns implements SmartLifecycle {

    private volatile boolean looked;

    /** Once per start. */
    protected abstract void look();

    @Override
    public final void start() {
        look();
        looked = true;
    }

    @Override
    public final void stop() {
        looked = false;
    }

    @Override
    public final boolean isRunning() {
        return looked;
    }

    @Override
    public final int getPhase() {
        return Integer.MIN_VALUE;
    }
}
