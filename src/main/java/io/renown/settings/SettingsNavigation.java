package io.renown.settings;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantKind;
import io.renown.ui.NavigationEntry;
import java.util.EnumSet;
import java.util.Set;
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
    NavigationEntry appearanceEntry() {
        return new Page(
                15,
                "settings.appearance",
                VaadinIcon.PALETTE,
                "settings/appearance",
                Permission.TENANT_MANAGE,
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
    NavigationEntry guestsEntry() {
        return new Page(
                22,
                "settings.guests",
                VaadinIcon.USER_STAR,
                "settings/guests",
                Permission.MEMBER_MANAGE,
                NavigationEntry.Place.SETTINGS);
    }

    @Bean
    NavigationEntry clientsEntry() {
        return new Page(
                23,
                "settings.clients",
                VaadinIcon.HANDSHAKE,
                "settings/clients",
                Permission.MEMBER_MANAGE,
                NavigationEntry.Place.SETTINGS,
                EnumSet.complementOf(EnumSet.of(TenantKind.BRAND))); // nobody grants a brand access
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
    NavigationEntry reanalysisEntry() {
        return new Page(
                37,
                "settings.reanalysis",
                VaadinIcon.REFRESH,
                "settings/reanalysis",
                Permission.REVIEW_ANALYZE,
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

    private record Page(
            int order,
            String labelKey,
            IconFactory icon,
            String path,
            Permission permission,
            Place place,
            Set<TenantKind> kinds)
            implements NavigationEntry {

        Page(int order, String labelKey, IconFactory icon, String path, Permission permission, Place place) {
            this(order, labelKey, icon, path, permission, place, EnumSet.allOf(TenantKind.class));
        }

        @Override
        public boolean isFor(TenantKind kind) {
            return kinds.contains(kind);
        }
    }
}
