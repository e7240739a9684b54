package jp.ippo.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A second JVM that starts a server, says so, and stays until it is killed. */
final class ChildJvm implements AutoCloseable {

    static final String READY = "READY";

    private final Process process;
    private final List<String> said = new ArrayList<>();

    private ChildJvm(Process process) {
        this.process = process;
    }

    static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        return start(System.getProperty("java.class.path"), main, arguments);
    }

    static ChildJvm start(String classPath, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-Xmx512m", "-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove(LaneSwitch.NAME);
        var child = new ChildJvm(builder.start());
        child.awaitReady();
        return child;
    }

    private void awaitReady() throws IOException {
        BufferedReader reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                return;
            }
        }
        throw new IllegalStateException("the child ended early:\n" + String.join("\n", said));
    }

    List<String> said() {
        return said;
    }

    /** {@code kill -9}: no shutdown hook runs, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** For the child's side. */
    static void readyUntilKilled() throws InterruptedException {
        System.out.println(READY);
        Thread.sleep(Long.MAX_VALUE);
    }
}
