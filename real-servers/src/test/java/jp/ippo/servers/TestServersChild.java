package jp.ippo.servers;

/** Asks for the database of a test run and waits to be killed. */
final class TestServersChild {

    private TestServersChild() {}

    public static void main(String... arguments) throws Exception {
        System.out.println(TestServers.postgres().jdbcUrl("postgres"));
        ChildJvm.readyUntilKilled();
    }
}
