package jp.ippo.servers;

import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void starts() throws Exception {
        for (int i = 0; i < 2; i++) {
            long t = System.nanoTime();
            TestServers.postgres();
            System.out.println("pg " + (System.nanoTime() - t) / 1_000_000);
            t = System.nanoTime();
            TestServers.kafka();
            System.out.println("kafka " + (System.nanoTime() - t) / 1_000_000);
            t = System.nanoTime();
            TestServers.mailbox();
            System.out.println("mail " + (System.nanoTime() - t) / 1_000_000);
        }
        TestServers.postgres().createDatabase("x");
        TestServers.postgres().createDatabase("x");
    }
}
