package jp.ippo.local.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A JVM that is started again whenever it ends, as whatever runs services in a city hall does. */
final class KeptAlive implements Component {

    private static final int LONGEST_PAUSE_MILLIS = 1_500;

    private final String name;
    private final ProcessBuilder command;
    private final BooleanSupplier answers;
    private final Random random = new Random();
    private final Thread keeper;
    private volatile boolean closing;
    private volatile Process process;

    /** @param arguments of java, from the class path's main class on */
    KeptAlive(
            String name,
            Path directory,
            String heap,
            List<String> options,
            List<String> arguments,
            BooleanSupplier answers)
            throws IOException {
        this.name = name;
        this.answers = answers;
        var all = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Dfile.encoding=UTF-8"));
        all.addAll(options);
        all.add("-cp");
        all.add(System.getProperty("java.class.path"));
        all.addAll(arguments);
        File log = directory.resolve(name.replace(' ', '-') + ".log").toFile();
        this.command =
                new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        this.process = command.start();
        this.keeper = new Thread(this::keep, "keeper of " + name);
        keeper.setDaemon(true);
        keeper.start();
    }

    private void keep() {
        while (!closing) {
            try {
                process.waitFor();
                TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(LONGEST_PAUSE_MILLIS));
                synchronized (this) {
                    if (!closing) process = command.start();
                }
            } catch (InterruptedException stop) {
                return;
            } catch (IOException failed) {
                throw new IllegalStateException(name + " cannot be started", failed);
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** As a rolling restart does: asked to end (SIGTERM), then started again. */
    void restartInOrder() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean answers() {
        return process.isAlive() && answers.getAsBoolean();
    }

    @Override
    public void close() {
        closing = true;
        keeper.interrupt();
        synchronized (this) {
            process.destroyForcibly();
        }
    }
}
