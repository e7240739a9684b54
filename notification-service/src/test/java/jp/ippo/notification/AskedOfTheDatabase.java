package jp.ippo.notification;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The statements that each request sends to the database, by its path; what runs in the background is not counted. */
public class AskedOfTheDatabase implements BeanPostProcessor, QueryExecutionListener {

    private final Map<String, Queue<String>> statements = new ConcurrentHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) return;
        var path = request.getRequest().getRequestURI();
        queries.forEach(query -> statements
                .computeIfAbsent(path, first -> new ConcurrentLinkedQueue<>())
                .add(query.getQuery()));
    }

    /** What was asked under this path while something was done. */
    public List<String> under(String path, Runnable done) {
        statements.remove(path);
        done.run();
        return List.copyOf(statements.getOrDefault(path, new ConcurrentLinkedQueue<>()));
    }
}
