package io.renown.settings;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.tenancy.Permission;
import io.renown.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings pages in the shell's lists. */
@Configuration(proxyBeanMethods = false)
class SettingsNavigation {

    @Bean
    NavigationEntry brandsEntry() {
        return new Page(
                10,
                "settings.brands",
                VaadinIcon.TAGS,
                "settings/brands",
                Permission.BRAND_READ,
                NavigationEntry.Place.SETTINGS);
    }

    @Bean
    NavigationEntry membersEntry() {
        return new Page(
                20,
                "settings.members",
                VaadinIcon.USERS,
                "settings/members",
                Permission.MEMBER_READ,
                NavigationEntry.Place.SETTINGS);
    }

    @Bean
    NavigationEntry membershipEntry() {
        return new Page(
                25,
                "settings.membership",
                VaadinIcon.USER_CARD,
                "settings/membership",
                Permission.BRAND_READ,
                NavigationEntry.Place.SETTINGS);
    }

    @Bean
    NavigationEntry ownMembershipEntry() {
        return new Page(
                25,
                "settings.membership",
                VaadinIcon.USER_CARD,
                "settings/membership",
                Permission.BRAND_READ,
                NavigationEntry.Place.PROFILE);
    }

    @Bean
    NavigationEntry tokensEntry() {
        return new Page(
                30,
                "settings.tokens",
                VaadinIcon.KEY,
                "settings/tokens",
                Permission.TOKEN_MANAGE,
                NavigationEntry.Place.SETTINGS);
    }

    @Bean
    NavigationEntry ownTokensEntry() {
        return new Page(
                30,
                "settings.tokens",
                VaadinIcon.KEY,
                "settings/tokens",
                Permission.TOKEN_MANAGE,
                NavigationEntry.Place.PROFILE);
    }

    @Bean
    NavigationEntry securityEntry() {
        return new Page(
                20,
                "settings.security",
                VaadinIcon.SHIELD,
                "security",
                Permission.BRAND_READ,
                NavigationEntry.Place.PROFILE);
    }

    @Bean
    NavigationEntry privacyEntry() {
        return new Page(
                35,
                "settings.privacy",
                VaadinIcon.EYE_SLASH,
                "settings/privacy",
                Permission.PRIVACY_MANAGE,
                NavigationEntry.Place.SETTINGS);
    }

    @Bean
    NavigationEntry auditEntry() {
        return new Page(
                40,
                "settings.audit",
                VaadinIcon.LINK,
                "settings/audit",
                Permission.AUDIT_READ,
                NavigationEntry.Place.SETTINGS);
    }

    private record Page(int order, String labelKey, IconFactory icon, String path, Permission permission, Place place)
            implements NavigationEntry {}
}
