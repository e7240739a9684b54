package jp.ippo.door;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Japanese unless somebody chose English; {@code ?lang=} on any page chooses, and a cookie remembers. A service whose
 * pages must not remember brings a {@link LocaleResolver} of its own.
 */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnMissingBean(LocaleResolver.class)
class Languages implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("ippo-language");
        resolver.setDefaultLocaleFunction(request -> Locale.JAPANESE);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var choice = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String chosen) {
                return "en".equals(chosen) ? Locale.ENGLISH : Locale.JAPANESE;
            }
        };
        choice.setParamName("lang");
        registry.addInterceptor(choice);
    }
}
