package jp.ippo.door.table;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of a running service: what Spring would answer at, asked of Spring itself. */
public final class Addresses {

    private Addresses() {}

    /** For example {@code GET /api/incidents/{id}}; {@code ANY} where a mapping names no method. */
    public static Set<String> of(ApplicationContext service) {
        var found = new TreeSet<String>();
        service.getBeansOfType(HandlerMapping.class).values().forEach(mapping -> {
            if (mapping instanceof AbstractHandlerMethodMapping<?> methods)
                methods.getHandlerMethods().keySet().forEach(info -> found.addAll(written((RequestMappingInfo) info)));
            else if (mapping instanceof AbstractUrlHandlerMapping urls)
                urls.getHandlerMap().keySet().forEach(path -> found.add("GET " + path));
            // What can route in another way would make a hole in the table.
            else if (!mapping.getClass().getSimpleName().matches("WelcomePage.*|RouterFunctionMapping"))
                found.add("ANY " + mapping.getClass().getName());
        });
        found.addAll(ofFilters(service));
        found.addAll(ofFiles());
        if (service.getBeansOfType(RequestMappingHandlerMapping.class).isEmpty())
            throw new IllegalStateException("no mappings found");
        return found;
    }

    private static Set<String> written(RequestMappingInfo info) {
        var all = new TreeSet<String>();
        var methods = info.getMethodsCondition().getMethods();
        for (var path : info.getPatternValues()) {
            if (methods.isEmpty()) all.add("ANY " + path);
            methods.forEach(method -> all.add(method + " " + path));
        }
        return all;
    }

    /** Signing in and out is answered by filters, which no mapping lists. */
    private static Set<String> ofFilters(ApplicationContext service) {
        var all = new TreeSet<String>();
        service.getBean(FilterChainProxy.class).getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .forEach(filter -> {
                    if (filter instanceof AbstractAuthenticationProcessingFilter
                            && filter.getClass().getSimpleName().equals("UsernamePasswordAuthenticationFilter"))
                        all.add("POST /login");
                    if (filter instanceof LogoutFilter) all.add("POST /logout");
                });
        return all;
    }

    /** Files that are handed out as they are, by the folder they lie in. */
    private static Set<String> ofFiles() {
        var all = new TreeSet<String>();
        try {
            for (var place : new String[] {"static", "public", "resources", "META-INF/resources"})
                for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:/" + place + "/**"))
                    if (file.isReadable()) all.add("GET " + folder(file.getURL().getPath(), "/" + place + "/"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return all;
    }

    private static String folder(String url, String place) {
        var path = url.substring(url.lastIndexOf(place) + place.length());
        return Stream.of(path.split("/"))
                .findFirst()
                .map(first -> path.contains("/") ? "/" + first + "/**" : "/" + path)
                .orElseThrow();
    }
}
