package jp.ippo.notebook;

import jp.ippo.door.Rights;
import jp.ippo.door.Role;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A small service with one table of history. */
@SpringBootApplication
@RestController
public class Notebook {

    private final JdbcClient jdbc;

    Notebook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    @PostMapping("/api/notes/{number}")
    public void write(@PathVariable int number) {
        jdbc.sql("insert into note (number, words) values (?, 'words')")
                .param(number)
                .update();
    }

    @Bean
    static Rights whoWrites() {
        return table -> table.allow(HttpMethod.POST, "/api/notes/*", Role.PRIVACY_OFFICER);
    }
}
