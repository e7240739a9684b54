package jp.ippo.notification.mailing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({MailProperties.class, NoticeProperties.class, ReleaseProperties.class})
class MailingConfiguration {}
