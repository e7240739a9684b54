package jp.ippo.intake.attachments;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code ippo.intake.attachments.*}
 *
 * @param largest one file
 * @param files of one incident or draft
 * @param altogether all files of one incident or draft
 */
@ConfigurationProperties("ippo.intake.attachments")
public record AttachmentProperties(
        @DefaultValue("8MB") DataSize largest,
        @DefaultValue("20") int files,
        @DefaultValue("60MB") DataSize altogether) {}
