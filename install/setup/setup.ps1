# Sets the product up for the current user alone, or takes all of that away again (-Remove). Says first what it will
# change, asks, keeps copies of what was there, and writes down what it did, so that it can be undone. Needs no
# administrator. Windows PowerShell 5.1.
#   -Catalog \\server\share   Excel finds the manifest in that shared folder instead of on this computer; left out:
#                             in `manifest` beside this folder when that lies on a share, else on this computer
#   -Yes                      asks nothing (for the administrator's scripts)
param([switch]$Remove, [string]$Catalog = '', [switch]$Yes)
$ErrorActionPreference = 'Stop'
# address of the add-in and the page
$address = 'https://localhost:8443'

$source = Split-Path -Parent $PSScriptRoot
$target = Join-Path $env:LOCALAPPDATA 'Taizhang'
$backup = Join-Path $target 'backup'
$recordFile = Join-Path $target 'installed.xml'
$wef = 'HKCU:\Software\Microsoft\Office\16.0\WEF'
$certificateName = 'Taizhang localhost'
$isLocal = ([Uri]$address).Host -eq 'localhost'
$powershell = Join-Path $PSHOME 'powershell.exe'

# What was done, in the order it was done; kept in a file after every step.
$wasInstalled = Test-Path -LiteralPath $recordFile
$record = @{ certificate = ''; catalog = ''; catalogUrl = ''; developer = ''; developerBefore = ''; links = @() }
if ($wasInstalled) { $record = Import-Clixml -LiteralPath $recordFile }

function Save-Record {
  if (Test-Path -LiteralPath $target) { $record | Export-Clixml -LiteralPath $recordFile }
}

function Get-AddinId {
  $manifest = New-Object Xml.XmlDocument
  $manifest.Load((Join-Path $source 'manifest\taizhang.xml'))
  return $manifest.DocumentElement['Id'].InnerText
}

# The value of a name under a key; an empty text where there is none.
function Read-Value($key, $name) {
  if (-not (Test-Path -LiteralPath $key)) { return '' }
  $value = (Get-Item -LiteralPath $key).GetValue($name)
  if ($value -eq $null) { return '' }
  return [string]$value
}

# The catalogue of ours, or one that somebody else set up for the same folder; an empty text where there is none.
function Find-Catalog($url) {
  $catalogs = Join-Path $wef 'TrustedCatalogs'
  if (-not (Test-Path -LiteralPath $catalogs)) { return '' }
  foreach ($one in Get-ChildItem -LiteralPath $catalogs) {
    if ([string]$one.GetValue('Url') -eq $url) { return $one.PSChildName }
  }
  return ''
}

function Open-Store($name) {
  $store = New-Object Security.Cryptography.X509Certificates.X509Store $name, 'CurrentUser'
  $store.Open('ReadWrite')
  return $store
}

function Find-Certificate($store, $thumbprint) {
  foreach ($one in $store.Certificates) { if ($one.Thumbprint -eq $thumbprint) { return $one } }
  return $null
}

function Stop-Server {
  $script = Join-Path $target 'site\serve.ps1'
  foreach ($one in Get-CimInstance Win32_Process -Filter "Name = 'powershell.exe'") {
    $line = [string]$one.CommandLine
    if ($line.IndexOf($script, [StringComparison]::OrdinalIgnoreCase) -ge 0) {
      Stop-Process -Id $one.ProcessId -Force
    }
  }
}

function Backup-Registry {
  if (-not (Test-Path -LiteralPath $wef)) { return }
  $file = Join-Path $backup ('WEF-' + (Get-Date -Format 'yyyyMMdd-HHmmss') + '.reg')
  & reg.exe export 'HKCU\Software\Microsoft\Office\16.0\WEF' $file /y | Out-Null
  if ($LASTEXITCODE -ne 0) { throw '注册表没有备份成，没有改动注册表。' }
}

function Copy-Product {
  New-Item -ItemType Directory -Force -Path $target, $backup | Out-Null
  if ($source -eq $target) { return }
  foreach ($part in 'site', 'manifest', 'setup') {
    $old = Join-Path $target $part
    if (Test-Path -LiteralPath $old) { Remove-Item -LiteralPath $old -Recurse -Force }
    Copy-Item -LiteralPath (Join-Path $source $part) -Destination $old -Recurse
  }
}

# A certificate for this computer's own name that can sign no other; its key cannot be taken out of Windows.
function Add-Certificate {
  $own = Open-Store 'My'
  $made = Find-Certificate $own $record.certificate
  $own.Close()
  if ($made -eq $null -or $made.NotAfter -lt (Get-Date).AddDays(90)) {
    Remove-Certificate
    $asked = @{
      Type = 'Custom'
      Subject = 'CN=localhost'
      DnsName = 'localhost'
      FriendlyName = $certificateName
      CertStoreLocation = 'Cert:\CurrentUser\My'
      NotAfter = (Get-Date).AddYears(5)
      KeyAlgorithm = 'RSA'
      KeyLength = 2048
      HashAlgorithm = 'SHA256'
      KeyExportPolicy = 'NonExportable'
      KeyUsage = 'DigitalSignature', 'KeyEncipherment'
      TextExtension = '2.5.29.37={text}1.3.6.1.5.5.7.3.1', '2.5.29.19={text}CA=false'
    }
    $made = New-SelfSignedCertificate @asked
    $record.certificate = $made.Thumbprint
    Save-Record
  }
  $trusted = Open-Store 'Root'
  if ((Find-Certificate $trusted $made.Thumbprint) -eq $null) {
    $public = New-Object Security.Cryptography.X509Certificates.X509Certificate2 -ArgumentList @(, $made.RawData)
    $trusted.Add($public)
  }
  $trusted.Close()
}

function Remove-Certificate {
  if ($record.certificate -eq '') { return }
  $trusted = Open-Store 'Root'
  $found = Find-Certificate $trusted $record.certificate
  if ($found -ne $null) { $trusted.Remove($found) }
  $trusted.Close()
  # With its key, which would stay behind otherwise.
  $own = 'Cert:\CurrentUser\My\' + $record.certificate
  if (Test-Path -Path $own) { Remove-Item -Path $own -DeleteKey }
  $record.certificate = ''
  Save-Record
}

function Add-Catalog {
  if ((Find-Catalog $Catalog) -ne '') { return }
  Remove-Catalog
  $id = [Guid]::NewGuid().ToString('B')
  $key = Join-Path (Join-Path $wef 'TrustedCatalogs') $id
  $record.catalog = $id
  $record.catalogUrl = $Catalog
  Save-Record
  New-Item -Path $key -Force | Out-Null
  New-ItemProperty -LiteralPath $key -Name 'Id' -Value $id -PropertyType String -Force | Out-Null
  New-ItemProperty -LiteralPath $key -Name 'Url' -Value $Catalog -PropertyType String -Force | Out-Null
  New-ItemProperty -LiteralPath $key -Name 'Flags' -Value 1 -PropertyType DWord -Force | Out-Null
}

function Remove-Catalog {
  if ($record.catalog -eq '') { return }
  $key = Join-Path (Join-Path $wef 'TrustedCatalogs') $record.catalog
  if ((Read-Value $key 'Url') -eq $record.catalogUrl) { Remove-Item -LiteralPath $key }
  $record.catalog = ''
  Save-Record
}

function Add-Manifest {
  $key = Join-Path $wef 'Developer'
  $id = Get-AddinId
  $file = Join-Path $target 'manifest\taizhang.xml'
  $before = Read-Value $key $id
  $record.developer = $id
  if ($before -ne $file) { $record.developerBefore = $before }
  Save-Record
  if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }
  New-ItemProperty -LiteralPath $key -Name $id -Value $file -PropertyType String -Force | Out-Null
}

function Remove-Manifest {
  if ($record.developer -eq '') { return }
  $key = Join-Path $wef 'Developer'
  if ((Read-Value $key $record.developer) -eq (Join-Path $target 'manifest\taizhang.xml')) {
    if ($record.developerBefore -eq '') {
      Remove-ItemProperty -LiteralPath $key -Name $record.developer
    } else {
      New-ItemProperty -LiteralPath $key -Name $record.developer -Value $record.developerBefore -PropertyType String -Force | Out-Null
    }
  }
  $record.developer = ''
  Save-Record
}

# The shortcuts: where, and what they start. The one that starts with Windows opens no browser.
function Get-Links {
  $serve = '-NoLogo -NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -File "' + (Join-Path $target 'site\serve.ps1') + '"'
  $setup = '-NoLogo -NoProfile -ExecutionPolicy Bypass -File "' + (Join-Path $target 'setup\setup.ps1') + '" -Remove'
  $links = @(
    @{ folder = 'DesktopDirectory'; name = '台账助手.lnk'; arguments = $serve }
    @{ folder = 'Programs'; name = '台账助手.lnk'; arguments = $serve }
    @{ folder = 'Programs'; name = '卸载台账助手.lnk'; arguments = $setup }
  )
  if ($isLocal) { $links += @{ folder = 'Startup'; name = '台账助手.lnk'; arguments = "$serve -Quiet" } }
  return $links
}

function Get-LinkPath($link) { return Join-Path ([Environment]::GetFolderPath($link.folder)) $link.name }

function Add-Links {
  $shell = New-Object -ComObject WScript.Shell
  foreach ($link in Get-Links) {
    $path = Get-LinkPath $link
    if (@($record.links) -notcontains $path) {
      if (Test-Path -LiteralPath $path) { Copy-Item -LiteralPath $path -Destination (Join-Path $backup ($link.folder + '-' + $link.name)) }
      $record.links = @($record.links) + $path
      Save-Record
    }
    # Under a plain name first: the shell's own writer does not know every letter of a file's name.
    $plain = Join-Path $target 'link.lnk'
    $made = $shell.CreateShortcut($plain)
    $made.TargetPath = $powershell
    $made.Arguments = $link.arguments
    $made.WorkingDirectory = $target
    $made.WindowStyle = 7
    $made.Save()
    Move-Item -LiteralPath $plain -Destination $path -Force
  }
}

function Remove-Links {
  foreach ($link in Get-Links) {
    $path = Get-LinkPath $link
    if (@($record.links) -notcontains $path) { continue }
    if (Test-Path -LiteralPath $path) { Remove-Item -LiteralPath $path }
    $kept = Join-Path $backup ($link.folder + '-' + $link.name)
    if (Test-Path -LiteralPath $kept) { Move-Item -LiteralPath $kept -Destination $path }
  }
  $record.links = @()
  Save-Record
}

function Remove-Product {
  foreach ($part in 'site', 'manifest', 'setup', 'installed.xml') {
    $path = Join-Path $target $part
    if (Test-Path -LiteralPath $path) { Remove-Item -LiteralPath $path -Recurse -Force }
  }
}

function Start-Server {
  $script = Join-Path $target 'site\serve.ps1'
  Start-Process $powershell -WindowStyle Hidden `
    -ArgumentList "-NoLogo -NoProfile -ExecutionPolicy Bypass -File `"$script`" -Quiet"
}

# Takes back what the record says was done; false where something stayed, and then the record stays too.
function Undo-All {
  $isDone = $true
  foreach ($step in 'Stop-Server', 'Remove-Links', 'Remove-Manifest', 'Remove-Catalog', 'Remove-Certificate') {
    try { & $step | Out-Null } catch {
      $isDone = $false
      Write-Host "没有撤成（$step）：$($_.Exception.Message)"
    }
  }
  if ($isDone) { Remove-Product }
  return $isDone
}

function Confirm-Plan($title, $lines) {
  Write-Host ''
  Write-Host $title
  $number = 0
  foreach ($line in $lines) {
    $number += 1
    Write-Host "  $number. $line"
  }
  Write-Host ''
  if ($Yes) { return }
  if ((Read-Host '要这样做就输入 y 再按回车；直接按回车就什么也不做') -ne 'y') {
    Write-Host '没有做任何改动。'
    exit 0
  }
}

if ($Remove) {
  if (-not $wasInstalled) {
    Write-Host '这个用户没有安装过台账助手，没有要撤的。'
    exit 0
  }
  Confirm-Plan '卸载台账助手，要做这些（只动当前用户，不动别人的，也不动任何台账）：' @(
    '关掉正在后台运行的台账助手'
    '删去桌面、开始菜单、启动文件夹里的快捷方式；原来有同名的，放回去'
    '删去注册表里台账助手的那一项；原来的值放回去'
    '从当前用户的证书里删去台账助手的那一张（Windows 会弹窗问，请选“是”）'
    "删去 $target 里的程序；备份留在 $backup"
  )
  if (-not (Undo-All)) {
    Write-Host '没有全部撤掉，原因见上面。排除以后请再卸载一次。'
    exit 1
  }
  Write-Host '已卸载。请把 Excel 关掉再打开。浏览器里存的设置和没存的改动没有动。'
  exit 0
}

# Unpacked in a shared folder, the manifest is in one already.
if ($Catalog -eq '' -and $source.StartsWith('\\')) { $Catalog = Join-Path $source 'manifest' }
if ($Catalog -ne '' -and -not $Catalog.StartsWith('\\')) {
  Write-Host "共享文件夹要写成 \\服务器\共享名 的样子，不能是 $Catalog 。没有做任何改动。"
  exit 2
}
$plan = @("把程序复制到 $target，不放别处")
if ($isLocal) {
  $plan += '做一张只能用于本机 localhost 的证书，放进当前用户的“个人”和“受信任的根证书颁发机构”（Windows 会弹窗问，请选“是”）'
}
$plan += "把现在的注册表项 $wef 备份到 $backup"
if ($Catalog -ne '') {
  $plan += "在 $wef\TrustedCatalogs 里加一项：Excel 信任 $Catalog 里的加载项"
} else {
  $plan += "在 $wef\Developer 里加一项：Excel 从 $target\manifest 找到加载项"
}
$plan += '在桌面、开始菜单放快捷方式' + $(if ($isLocal) { '，在启动文件夹放一个：开机后在后台运行，只有本机能访问' } else { '' })
Confirm-Plan "安装台账助手（$address），要做这些（只动当前用户，不用管理员，以后可以卸载撤回）：" $plan

try {
  Stop-Server
  Copy-Product
  Save-Record
  if ($isLocal) { Add-Certificate }
  Backup-Registry
  if ($Catalog -ne '') {
    Remove-Manifest
    Add-Catalog
  } else {
    Remove-Catalog
    Add-Manifest
  }
  Add-Links
} catch {
  Write-Host "没有装成：$($_.Exception.Message)"
  Write-Host '正在把已经做的撤回……'
  if (Undo-All) { Write-Host '已撤回。' } else { Write-Host '没有全部撤回，请再运行“卸载.cmd”。' }
  if ($wasInstalled) { Write-Host '以前装的那一版也一并撤了；排除上面的原因后请重新安装。' }
  exit 1
}
if ($isLocal) { Start-Server }
Write-Host ''
Write-Host '装好了。请把 Excel 全部关掉再打开：'
if ($Catalog -ne '') {
  Write-Host '  “插入”—“我的加载项”—“共享文件夹”，点“台账助手”。'
} else {
  Write-Host '  “插入”—“我的加载项”—“开发人员加载项”，点“台账助手”。'
}
Write-Host '不用 Excel 的，双击桌面上的“台账助手”。'
