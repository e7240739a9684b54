package jp.ippo.door;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every service's OpenAPI document begins with. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    OpenAPI apiDocument(@Value("${spring.application.name:service}") String service, IdentityProperties identity) {
        var ways = new Components()
                .addSecuritySchemes(
                        "account", new SecurityScheme().type(Type.HTTP).scheme("basic"));
        if (identity.takesTokens())
            ways.addSecuritySchemes(
                    "token",
                    new SecurityScheme().type(Type.HTTP).scheme("bearer").bearerFormat("JWT"));
        var document = new OpenAPI()
                .info(new Info()
                        .title("Ippō " + service)
                        .version("v1")
                        .description(
                                "Every call is made by an account (HTTP Basic, or a token of the office's issuer). Errors are"
                                        + " RFC 9457 problem details; wrong fields stand in `errors`, each with its path."
                                        + " 不明な項目は省略できます。")
                        .license(new License().name("Apache-2.0")))
                .components(ways)
                .addSecurityItem(new SecurityRequirement().addList("account"));
        return identity.takesTokens() ? document.addSecurityItem(new SecurityRequirement().addList("token")) : document;
    }
}
